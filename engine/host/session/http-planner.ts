import type { CurlCall } from './curl-calls.ts';
import { type HttpPlan, NO_HTTP } from './http-status.ts';

/** Decides for each command of a session how much is learned of what curl is answered. The grammar is loaded at the first curl. */
export class HttpPlanner {
  /** Functions and aliases of the session that call curl. */
  readonly #names = new Map<string, readonly CurlCall[]>();

  /** At once where no curl is named. `shellFlags`: the `$-` that it starts with. */
  plan(script: string, shellFlags: string): HttpPlan | Promise<HttpPlan> {
    return this.#mayCall(script) ? this.#read(script, shellFlags) : NO_HTTP;
  }

  /** For a shell beside the session, where nothing is watched. */
  async unseenIn(script: string): Promise<HttpPlan> {
    return this.plan(script, WATCHES_NOTHING);
  }

  #mayCall(script: string): boolean {
    return (
      /curl|\bhttps? /i.test(script) ||
      [...this.#names.keys()].some((name) => script.includes(name) || script.includes(name.replace('$', '${')))
    );
  }

  async #read(script: string, shellFlags: string): Promise<HttpPlan> {
    const { httpPlanOf } = await import('./http-plan.ts');
    return httpPlanOf(script, shellFlags, this.#names);
  }
}

/** As though it traced. */
const WATCHES_NOTHING = 'x';
