import { literalSecrets } from '../../engine/journal/literal-secrets.ts';
import type { ByteRedactor } from '../../engine/journal/redaction/byte-redactor.ts';
import { holdsMark } from '../../engine/journal/redaction/span.ts';
import { createRedactor, type Redactor, redactStreamBy, type SecretValue } from '../../engine/journal/redaction.ts';
import { isSecretVariable } from '../../engine/journal/secret-names.ts';
import { type SecretOrigin, weaknessOf } from '../../engine/journal/secret-strength.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { patternStream, withPatterns } from './pattern-redactor.ts';
import type { FindHidden } from './redact-patterns.ts';

/** All secrets that a run knows of; it learns of more while it goes on, and forgets none. */
export class Secrets {
  readonly #values = new Map<string, SecretValue>();
  readonly #weak = new Set<string>();
  readonly #onWeak: (caution: string) => void;
  readonly #patterns: FindHidden | undefined;
  #redactor: Redactor | undefined;

  /**
   * @param known what is secret from the start: of the environment, of the document
   * @param more.patterns find what else is hidden
   * @param more.onWeak is told in one line of a secret that is not hidden, as it is too short or too ordinary
   */
  constructor(
    known: readonly SecretValue[],
    {
      patterns,
      onWeak = () => undefined,
    }: { patterns?: FindHidden | undefined; onWeak?: (caution: string) => void } = {},
  ) {
    this.#patterns = patterns;
    for (const secret of known) this.#values.set(secret.value, secret);
    this.#onWeak = onWeak;
  }

  /** What hides all that are known by now; the same one until there is a new one. */
  get redactor(): Redactor {
    this.#redactor ??= this.#made();
    return this.#redactor;
  }

  /** Gives a stream of bytes on without the secrets that are known when each chunk comes. */
  stream(): ByteRedactor {
    const stream = redactStreamBy(() => this.redactor);
    return this.#patterns === undefined ? stream : patternStream(stream, this.#patterns);
  }

  #made(): Redactor {
    const redactor = createRedactor({ values: [...this.#values.values()] });
    return this.#patterns === undefined ? redactor : withPatterns(redactor, this.#patterns);
  }

  /**
   * Takes up secrets: from now on they are hidden. Gives back those that were not known.
   * @param origin `found`: only the name of a variable says so
   */
  learn(secrets: readonly SecretValue[], origin: SecretOrigin = 'declared'): readonly SecretValue[] {
    return secrets.filter((secret) => {
      const { name, value } = secret;
      if (isNoValue(value) || holdsMark(value) || this.#values.has(value)) return false;
      const why = weaknessOf(value, origin);
      if (why === undefined) this.#values.set(value, secret);
      else if (!this.#weak.has(name)) this.#onWeak(weakText(name, why));
      if (why !== undefined) this.#weak.add(name);
      this.#redactor = undefined;
      return why === undefined;
    });
  }

  /** Takes up what an event brings, before it is written or shown. */
  learnFrom(event: RunEvent): void {
    switch (event.type) {
      case 'parameter-set':
        if (event.secret === true || isSecretVariable(event.name, event.value)) this.learn([event]);
        return;
      case 'value-evaluated':
        if (isSecretVariable(event.name, event.value ?? ''))
          this.learn([{ name: event.name, value: event.value ?? '' }]);
        return;
      case 'command-edited':
        this.learn(literalSecrets(event.script));
        return;
      case 'example-replaced': {
        const replaced = this.#values.get(event.value);
        if (replaced !== undefined) this.learn([{ name: replaced.name, value: event.replacement }]);
        return;
      }
      default:
        return;
    }
  }
}

/** What a switch is set to is not meant to be a secret, whatever it is called. */
const isNoValue = (value: string) => /^(?:|0|1|true|false|yes|no|on|off|none|null)$/i.test(value.trim());

function weakText(name: string, why: string): string {
  return `The value of ${name} is ${why}: it is not hidden where it shows up in what commands print.`;
}
