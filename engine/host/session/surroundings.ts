import type { ShellSetting } from './lasting-shell.ts';
import type { PrivateFolder } from './private-folder.ts';
import type { SavedState } from './state-files.ts';

/** What a shell beside the session (a pane, one on the terminal) starts with. */
export interface Surroundings extends ShellSetting {
  readonly privateFolder: PrivateFolder;
  readonly state: SavedState | undefined;
  /** What `$?` is at first. */
  readonly previousCode: number;
  readonly workingFolder: string;
  /** Bytes of a stream that are written to disk. */
  readonly limit: number;
}
