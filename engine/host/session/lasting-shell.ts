import { writeFileSync } from 'node:fs';
import type { PrivateFolder } from './private-folder.ts';
import type { Report } from './report.ts';
import { makeShellPlace, type Shell, type ShellPlace, startShell } from './shell.ts';
import { restoreLines, stateLines, takeOverLines } from './shell-lines.ts';
import type { ProcessGroup } from './shell-session.ts';
import { type SavedState, type StateFiles, stateFiles } from './state-files.ts';

/** What the names of the files of the session's own shells begin with. */
export const MAIN_PLACE = 'main-';

/** How shells of a session are started. */
export interface ShellSetting {
  readonly bash: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A shell that is started again with its state when a command has ended it. */
export class LastingShell {
  readonly place: ShellPlace;
  /** The shells before the present one. */
  readonly past: ProcessGroup[] = [];
  /** Called when another shell was started. */
  onShell: () => void = () => undefined;
  readonly #setting: ShellSetting;
  readonly #states: StateFiles;
  #shell: Shell;
  #waiting: (() => void)[] = [];
  #reportedEnd = false;
  #leftFolder: string;
  #after: Pick<SavedState, 'command' | 'folder'>;
  #savedAfter = -1;
  #listener: (report: Report) => void = () => undefined;

  /** Rejects where there is no such bash or folder. */
  static async start(setting: ShellSetting, folder: PrivateFolder): Promise<LastingShell> {
    const place = makeShellPlace(folder, MAIN_PLACE);
    try {
      const shell = await startShell(place, { ...setting, prelude: '', lifeline: false });
      return new LastingShell(setting, place, shell);
    } catch (error) {
      place.close();
      throw error;
    }
  }

  private constructor(setting: ShellSetting, place: ShellPlace, shell: Shell) {
    this.#setting = setting;
    this.#shell = shell;
    this.#states = stateFiles(place);
    this.#leftFolder = setting.folder;
    this.#after = { command: 0, folder: setting.folder };
    this.place = place;
    place.onReport = (report) => this.#onReport(report);
  }

  get shell(): Shell {
    return this.#shell;
  }

  /** The newest state that is whole; absent before the first command where nobody asked for it. */
  get state(): SavedState | undefined {
    return this.#states.newest;
  }

  /** Whom the reports of its shells go to, behind itself. */
  listen(listener: (report: Report) => void): void {
    this.#listener = listener;
  }

  /** A command is over: states that are written from now on are of it. */
  advance(command: number, folder: string): void {
    this.#after = { command, folder };
  }

  /** Has the shell write its state behind what it does now, unless it has done so since the last command. */
  save(): void {
    if (this.#savedAfter === this.#after.command || this.#shell.end !== undefined) return;
    this.#savedAfter = this.#after.command;
    const { path, number } = this.#states.next(this.#after);
    this.#shell.send(stateLines(path, number));
  }

  /** The state as it is now; of an earlier command where the shell has been killed. */
  async saved(): Promise<SavedState | undefined> {
    this.save();
    while (this.#states.newest?.command !== this.#after.command && !this.#reportedEnd) await this.#nextReport();
    return this.#states.newest;
  }

  /** A shell that runs: the present one, or a new one with the last state. */
  async ready(): Promise<Shell> {
    if (this.#shell.end === undefined) return this.#shell;
    while (!this.#reportedEnd) await this.#nextReport();
    this.past.push(this.#shell.group);
    const { newest } = this.#states;
    writeFileSync(this.place.lastState, '', { mode: 0o600 });
    this.#shell = await startShell(this.place, {
      ...this.#setting,
      environment: newest ? unnameable(this.#setting.environment) : this.#setting.environment,
      prelude: newest ? restoreLines(newest.path, newest.ended) : '',
      lifeline: false,
    });
    this.#reportedEnd = false;
    this.onShell();
    return this.#shell;
  }

  /** No more commands come: it ends after the running one, and nobody needs its state. */
  endInput(): void {
    this.#shell.send('__handrail_closing=1\n');
    this.#shell.endInput();
  }

  /** Takes over what another shell has written at its end. False where that is missing. */
  takeOver(path: string): boolean {
    if (!this.#states.take(path, this.#after)) return false;
    const taken = this.#states.newest;
    if (taken !== undefined) this.#shell.send(takeOverLines(this.place, taken.path));
    return true;
  }

  #onReport(report: Report): void {
    if (report.type === 'state-written') this.#states.confirm(report.number);
    if (report.type === 'leaving') this.#leftFolder = report.folder;
    if (report.type === 'ended') {
      // Nothing but a command ends it, so this is the state after the one that has not advanced it yet.
      this.#states.take(this.place.lastState, { command: this.#after.command + 1, folder: this.#leftFolder });
      this.#reportedEnd = true;
    }
    this.#listener(report);
    for (const go of this.#waiting.splice(0)) go();
  }

  #nextReport(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** The part of an environment that bash passes on without having variables for it. The rest is in its state. */
export function unnameable(environment: Readonly<Record<string, string>>): Record<string, string> {
  const isOther = ([name]: [string, string]) =>
    !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !name.startsWith('BASH_FUNC_');
  return Object.fromEntries(Object.entries(environment).filter(isOther));
}
