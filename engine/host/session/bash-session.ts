import { setTimeout as delay } from 'node:timers/promises';
import { endDescent } from './end-descent.ts';
import { endShells } from './end-shells.ts';
import { type Execution, type ExecutionEnd, execute } from './execution.ts';
import { HttpPlanner } from './http-planner.ts';
import { type LastingShell, type ShellSetting, unnameable } from './lasting-shell.ts';
import { LateOutput } from './late-output.ts';
import { findOrphan } from './orphan.ts';
import { startPane } from './pane.ts';
import type { PrivateFolder } from './private-folder.ts';
import { SecretVariables } from './secret-variables.ts';
import { resultOf } from './session-result.ts';
import { adoptLines, isAdopted } from './shell-lines.ts';
import type {
  Pane,
  ProcessGroup,
  SessionCommand,
  SessionOptions,
  SessionResult,
  ShellSession,
} from './shell-session.ts';
import { runOnTerminal } from './terminal.ts';

/** A command that took longer than this has its state saved behind it: to save costs about half a millisecond. */
const WORTH_SAVING_MILLISECONDS = 20;
/** After a quicker one, the state is saved when nothing else has come for this time. */
const IDLE_MILLISECONDS = 30;
/** A shell that does not write its state within this time has been left unable to. */
const STATE_MILLISECONDS = 2000;
/** What can end a shell without its EXIT trap, or leave it unable to say its state; that is saved before. */
const ENDS_SHELL = /\b(?:exec|p?kill|killall|trap|ulimit|noexec|restricted)\b|\bset\s+-\w*[nr]/;

/** How a session is opened. */
export type SessionSetting = ShellSetting & {
  readonly limit: number;
  readonly onSecrets?: SessionOptions['onSecrets'] & {};
  readonly onGroups?: SessionOptions['onGroups'] & {};
};

/** A session as shell-session.md describes it: one long-lived bash, a pair of FIFOs for each command. */
export class BashSession implements ShellSession {
  readonly #setting: SessionSetting;
  readonly #folder: PrivateFolder;
  readonly #lasting: LastingShell;
  readonly #earlier = new Set<number>();
  readonly #late = new LateOutput();
  readonly #panes = new Set<Pane>();
  readonly #http = new HttpPlanner();
  readonly #variables: SecretVariables | undefined;
  #execution: Execution | undefined;
  /** The shell of the command that has the terminal, and its end once that is wanted. */
  #onTerminal: number | undefined;
  #ending: Promise<void> | undefined;
  #number = 0;
  #previousCode = 0;
  #flags = '';
  #workingFolder: string;
  #idle: NodeJS.Timeout | undefined;
  #turn: 'free' | 'taken' | 'closed' = 'free';
  #closing: Promise<void> | undefined;

  constructor(setting: SessionSetting, folder: PrivateFolder, lasting: LastingShell) {
    this.#setting = setting;
    this.#folder = folder;
    this.#lasting = lasting;
    this.#workingFolder = setting.folder;
    this.#variables = setting.onSecrets && new SecretVariables(setting.onSecrets);
    lasting.listen((report) => this.#execution?.onReport(report));
    lasting.onShell = () => this.#tellGroups();
    this.#tellGroups();
  }

  get group(): ProcessGroup {
    return this.#lasting.shell.group;
  }

  run(command: SessionCommand): Promise<SessionResult> {
    return this.#inTurn(async () => {
      clearTimeout(this.#idle);
      const shell = await this.#lasting.ready();
      if (ENDS_SHELL.test(command.script)) this.#lasting.save();
      const taken = this.#folder.takePair();
      const pair = taken instanceof Promise ? await taken : taken;
      const planned = this.#http.plan(command.script, this.#flags);
      const http = planned instanceof Promise ? await planned : planned;
      const number = this.#next();
      const execution = execute(command, {
        shell,
        place: this.#lasting.place,
        pair,
        number,
        previousCode: this.#previousCode,
        limit: this.#setting.limit,
        wait: 'no',
        http,
        earlier: this.#earlier,
        learn: (folder) => this.#learn(command.script, number, folder),
      });
      this.#execution = execution;
      this.#folder.prepare();
      const end = await execution.finished;
      this.#execution = undefined;
      this.#late.add(execution.streams, () => this.#folder.giveBack(pair));
      return this.#conclude(end);
    });
  }

  cancel(): void {
    this.#execution?.interrupt('cancelled');
    if (this.#onTerminal !== undefined) this.#ending ??= endDescent(this.#onTerminal);
  }

  async openPane(command: SessionCommand): Promise<Pane> {
    if (this.#turn === 'closed') throw new Error('The session is closed.');
    const pane = await startPane(command, await this.#surroundings(), await this.#http.unseenIn(command.script));
    this.#panes.add(pane);
    void pane.finished.then(() => this.#panes.delete(pane));
    return pane;
  }

  runInteractive(command: { readonly script: string }): Promise<SessionResult> {
    return this.#inTurn(async () => {
      await this.#lasting.ready();
      const { result, statePath } = await runOnTerminal(command.script, {
        ...(await this.#surroundings()),
        onProcess: (group) => {
          this.#onTerminal = group.id;
          this.#tellGroups(group);
        },
        ending: () => {
          this.#onTerminal = undefined;
          return this.#ending;
        },
      });
      const isCancelled = this.#ending !== undefined;
      this.#ending = undefined;
      this.#tellGroups();
      const number = this.#next();
      this.#lasting.advance(number, result.folder);
      this.#previousCode = result.exitCode;
      const isKept = this.#lasting.takeOver(statePath);
      if (isKept) this.#workingFolder = result.folder;
      if (this.#variables?.maySet(command.script) && this.#lasting.state)
        this.#variables.look(this.#lasting.state.path);
      this.#lasting.save();
      const lost = 'Its shell left no state: variables, functions and folder are those before this command.';
      const end = isCancelled ? { ...result, status: 'cancelled' as const } : result;
      return isKept ? end : { ...end, folder: this.#workingFolder, note: lost };
    });
  }

  close(): Promise<void> {
    this.#turn = 'closed';
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    this.cancel();
    await this.#execution?.finished;
    await Promise.all([...this.#panes].map((pane) => pane.close()));
    this.#lasting.endInput();
    await endShells(this.#lasting.shell, this.#lasting.past);
    await this.#late.end();
    this.#lasting.place.close();
    this.#folder.remove();
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    if (this.#turn !== 'free') throw new Error(`The session ${this.#turn === 'closed' ? 'is closed' : 'is busy'}.`);
    this.#turn = 'taken';
    try {
      return await act();
    } finally {
      if (this.#turn === 'taken') this.#turn = 'free';
    }
  }

  /** Looks for secrets that the command has set. True where there is a new one. */
  async #learn(script: string, number: number, folder: string | undefined): Promise<boolean> {
    if (this.#variables?.maySet(script) !== true) return false;
    if (folder !== undefined) this.#lasting.advance(number, folder);
    const stop = new AbortController();
    const late = delay(STATE_MILLISECONDS, undefined, { signal: stop.signal }).catch(() => undefined);
    const state = await Promise.race([this.#lasting.saved(), late]);
    stop.abort();
    return state !== undefined && this.#variables.look(state.path);
  }

  /** A shell before the present one counts as long as something runs that it left. */
  #tellGroups(onTerminal?: ProcessGroup): void {
    const { shell, past } = this.#lasting;
    const left = past.filter((group) => findOrphan(group) === 'alive');
    this.#setting.onGroups?.([shell.group, ...left, ...(onTerminal === undefined ? [] : [onTerminal])]);
  }

  #next(): number {
    this.#number += 1;
    return this.#number;
  }

  /** What a shell beside the session starts with. While a command runs, that is the state before it. */
  async #surroundings() {
    const state = this.#execution === undefined ? await this.#lasting.saved() : this.#lasting.state;
    return {
      ...this.#setting,
      environment: state ? unnameable(this.#setting.environment) : this.#setting.environment,
      privateFolder: this.#folder,
      state,
      previousCode: this.#previousCode,
      workingFolder: this.#workingFolder,
    };
  }

  #conclude(end: ExecutionEnd): SessionResult {
    const { report, shellEnd } = end;
    const hadJobs = shellEnd !== undefined && this.#earlier.size > 0;
    if (report !== undefined) {
      this.#workingFolder = report.folder;
      this.#flags = report.flags;
      if (report.background !== '') this.#earlier.add(Number(report.background));
      if (!isAdopted(report.exitTrap)) this.#lasting.shell.send(adoptLines(report.exitTrap));
    } else {
      this.#workingFolder = this.#lasting.state?.folder ?? this.#setting.folder;
      this.#earlier.clear();
    }
    const result = resultOf(end, {
      number: this.#number,
      folder: this.#workingFolder,
      keptCommand: shellEnd && (this.#lasting.state?.command ?? 0),
      hadJobs,
    });
    this.#previousCode = result.exitCode;
    this.#lasting.advance(this.#number, this.#workingFolder);
    if (end.milliseconds > WORTH_SAVING_MILLISECONDS) this.#lasting.save();
    else this.#idle = setTimeout(() => this.#lasting.save(), IDLE_MILLISECONDS).unref();
    return result;
  }
}
