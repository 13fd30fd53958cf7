import type { Call } from '../call.ts';
import { asks } from './asking.ts';
import { isShell } from './shells.ts';

/**
 * Whether a call takes the terminal of the person who runs it: an editor, a shell, a client without a query, a question.
 *
 * @example `vim x`, `kubectl edit deploy/web`, `terraform apply`, `ssh host`, `psql`, `kubectl exec -it web-0 -- bash`
 */
export function takesTerminal(call: Call): boolean {
  return call.carries !== true && (EDITORS.has(call.name) || isShell(call) || asks(call));
}

const EDITORS: ReadonlySet<string> = new Set(
  'vim vi nvim nano emacs ed joe mcedit pico code visudo vipw sudoedit less more most man dialog whiptail k9s ctop lazydocker lazygit hatop mc nmtui view tig $EDITOR ${EDITOR} $VISUAL'.split(
    ' ',
  ),
);
