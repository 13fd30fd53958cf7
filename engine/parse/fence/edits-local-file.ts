/**
 * Whether a statement opens a file of this machine in an editor: what is written there does nothing until something takes it.
 *
 * @example `vim values.yaml`, `sudo nano /etc/app.conf`, `$EDITOR values.yaml`; not `kubectl edit deployment web`
 */
export function editsLocalFile(script: string): boolean {
  return /^(?:sudo )?(?:n?vim?|nano|emacs|pico|micro|code|\$\{?(?:EDITOR|VISUAL)\}?) [^|;&<>]+$/.test(script.trim());
}
