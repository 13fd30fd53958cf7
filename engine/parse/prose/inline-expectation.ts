import type { Command } from '../../model/command.ts';
import type { Expectation } from '../../model/expectation.ts';
import type { Output } from '../../model/item.ts';
import { readExpectationCue } from '../fence/expectation-cue.ts';
import { expectationOf } from '../fence/expectation-of.ts';
import { opensWithKnownCommand } from '../shell/known-commands.ts';
import type { Passage } from './passage.ts';

/**
 * What the words right behind the one command of a passage say that it prints.
 *
 * @example `- \`kubectl delete pvc data-0\` -> status should be \`Terminating\``, ``Run `redis-cli ping` (should return `PONG`)``
 */
export function readInlineExpectation(
  { raw }: Passage,
  commands: readonly Command[],
): readonly (Expectation | Output)[] {
  const [command] = commands;
  const words = command === undefined || commands.length !== 1 ? undefined : expectedBehind(raw, command.script);
  if (command === undefined || words === undefined || isSeenElsewhere(words)) return [];
  const { line, endLine } = command;
  const cue = readExpectationCue(words) ?? readExpectationCue(`the ${words}`);
  if (cue === undefined) return [];
  if (cue.example || LIKE.test(words)) return [{ kind: 'output', line, endLine, of: line, example: true }];
  const rest = cue.rest.replace(/^the (?=status|state|value|count)/, '');
  const expectation = expectationOf({ ...cue, rest }, [{ line, text: words }], line);
  if (expectation === undefined) return [];
  // What a change prints says nothing of the state that it leads to.
  return [
    expectation.check === 'state' && command.impact !== 'read' ? { ...expectation, check: 'judgement' } : expectation,
  ];
}

const LIKE = /\b(?:something|similar|looks?) (?:like|to)\b/i;

/** `… and you should see the space in \`df -h\``: another command shows it. */
function isSeenElsewhere(words: string): boolean {
  return [...words.matchAll(/\b(?:in|with|by|running|run) `([^`]+)`/g)].some(([, code]) =>
    opensWithKnownCommand(code ?? ''),
  );
}

/** The words behind code that begin with what should be, to the end of their sentence or bracket. */
export function expectedBehind(raw: string, code: string): string | undefined {
  const at = raw.indexOf(code);
  if (at < 0) return;
  const behind = raw.slice(at + code.length).replace(/\s*\n\s*/g, ' ');
  const [, bracket, words] = BEHIND.exec(behind) ?? [];
  const [sentence] = (bracket === '(' ? words?.split(')') : words?.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) ?? [];
  return sentence
    ?.trim()
    .replace(/^(?:and |which ){1,2}/i, '')
    .replace(/\.$/, '')
    .replaceAll('**', '');
}

/** An arrow, a comma or a bracket, and then `should`, `it must`, `status should`, `expect`. */
const BEHIND =
  /^`*\s*(\(|[,;:]|->|→|=>|⇒|[–—-])?\s*((?:(?:and|which|it|this|that|output|result|response|status|state|value|count|the \w+|you) ){0,2}(?:(?:should|must)\b(?! (?:(?:only|not|never|always) )?(?:be )?(?:run|used|done|executed|performed|avoided|called|repeated|started|installed|set)\b)|expect(?:ed|s)?\b(?=:| ["'`\d]| (?:an? |the )?(?:output|response|result|status)\b)).{2,200})/i;
