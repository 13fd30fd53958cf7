import { type Command, forEachChild, type Pipeline, type Redirection, type SyntaxNode } from 'unbash';
import { type Act, type Call, type Input, NO_INPUT, type Whereabouts, type Write } from './call.ts';
import { carriedBy } from './carriers.ts';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { remembered } from './remembered.ts';
import { parseShell } from './syntax.ts';
import { literalOf, type WordSource } from './words.ts';

/** Scripts in scripts (`ssh host "sh -c '…'"`) are followed this deep; deeper ones stay unknown. */
const DEEPEST = 6;

/**
 * What a shell text does, in the order of its words: the programs it calls, with wrappers such as `sudo`, `kubectl exec` and
 * `sh -c` before what they start, and the files that it writes by redirection. Never throws.
 */
export const actsOf: (text: string) => readonly Act[] = remembered((text) =>
  collect(text, { place: 'here', input: NO_INPUT, depth: 0 }),
);

interface Context {
  readonly place: Whereabouts;
  readonly input: Input;
  readonly depth: number;
  readonly within?: string;
  readonly carried?: boolean;
}

function collect(text: string, context: Context): readonly Act[] {
  const placeholders = findPlaceholders(text);
  const { script } = parseShell(maskPlaceholders(text, placeholders));
  const words: WordSource = { original: text, placeholders };
  return actsOfNode(script, words, context);
}

function actsOfNode(node: SyntaxNode, words: WordSource, context: Context): readonly Act[] {
  switch (node.type) {
    case 'Command':
      return actsOfCommand(node, words, context);
    case 'Pipeline':
      return actsOfPipeline(node, words, context);
    case 'Function':
      return actsOfNode(node.body, words, { ...context, within: node.name.value });
    case 'Redirected': {
      const { input, acts } = redirected(node.redirects, words, context);
      const nested = node.redirects.flatMap((redirect) => actsOfNode(redirect, words, { ...context, input: NO_INPUT }));
      return [...nested, ...actsOfNode(node.command, words, { ...context, input }), ...acts];
    }
    default: {
      const acts: Act[] = [];
      const inner = node.type === 'CommandExpansion' ? { ...context, input: NO_INPUT } : context;
      forEachChild(node, (child) => acts.push(...actsOfNode(child, words, inner)));
      return acts;
    }
  }
}

/** Parts of a pipeline that a part is judged by; what stands so far before says nothing of what comes through. */
const MOST_PARTS = 32;

function actsOfPipeline(pipeline: Pipeline, words: WordSource, context: Context): readonly Act[] {
  const acts: Act[] = [];
  let input = context.input;
  for (const command of pipeline.commands) {
    const own = actsOfNode(command, words, { ...context, input });
    acts.push(...own);
    const calls = own.filter((act) => act.type === 'call');
    input = printedBy([...input.from, ...calls].slice(-MOST_PARTS), own, input);
  }
  return acts;
}

/** What the next part of a pipeline reads: words that are known when `echo` or `cat <<EOF` says them, else a pipe. */
function printedBy(from: readonly Call[], own: readonly Act[], before: Input): Input {
  const last = own.length === 1 ? own[0] : undefined;
  if (last?.type === 'call' && !last.args.some((arg) => arg.includes('$('))) {
    if (last.name === 'echo' || last.name === 'printf') {
      return { type: 'text', text: last.args.filter((arg) => !/^-[neE]+$/.test(arg)).join(' '), from };
    }
    if (last.name === 'cat' && last.args.length === 0 && last.input.type === 'text') return { ...last.input, from };
  }
  return { type: 'pipe', text: before.type === 'file' ? before.text : '', from };
}

function actsOfCommand(command: Command, words: WordSource, context: Context): readonly Act[] {
  const redirections = redirected(command.redirects, words, context);
  const nested = expansionsOf(command, words, context);
  if (command.name === undefined) return [...nested, ...redirections.acts];
  const written = literalOf(command.name, words);
  const call: Call = {
    type: 'call',
    written,
    name: programName(written),
    args: command.args.map((arg) => (arg.type === 'Word' ? literalOf(arg, words) : arg.text)),
    place: context.place,
    input: redirections.input,
    ...(context.within === undefined ? {} : { within: context.within }),
    ...isCarried(context),
  };
  return [...nested, ...unwrapped(call, context), ...redirections.acts];
}

/** The calls inside `$( )`, `<( )` and heredocs of a command. */
function expansionsOf(command: Command, words: WordSource, context: Context): readonly Act[] {
  const acts: Act[] = [];
  forEachChild(command, (child) => acts.push(...actsOfNode(child, words, { ...context, input: NO_INPUT })));
  return acts;
}

/** A call and what it starts. */
function unwrapped(call: Call, context: Context): readonly Act[] {
  const carried = context.depth < DEEPEST ? carriedBy(call) : [];
  if (carried.length === 0) return [call];
  const inner = carried.flatMap((one): readonly Act[] => {
    const next: Context = {
      ...context,
      place: one.there === true ? 'there' : call.place,
      input: one.script !== undefined && call.input.text === one.script ? NO_INPUT : call.input,
      depth: context.depth + 1,
      ...(call.name === 'eval' ? {} : { carried: true }),
    };
    if (one.script !== undefined) return collect(one.script, next);
    const [written = '', ...args] = one.words;
    return unwrapped(
      { ...call, written, name: programName(written), args, place: next.place, ...isCarried(next) },
      next,
    );
  });
  return [carried.some(({ besides }) => besides === true) ? call : { ...call, carries: true }, ...inner];
}

function isCarried({ carried }: Context): { readonly carried?: boolean } {
  return carried === true ? { carried } : {};
}

/** `/usr/bin/psql` and `kafka/bin/kafka-topics.sh` are the programs of that name; `./psql` may be anything. */
function programName(written: string): string {
  return /^\/|\bbin\/[^/]*$/.test(written) ? written.slice(written.lastIndexOf('/') + 1) : written;
}

interface Redirections {
  readonly input: Input;
  readonly acts: readonly Write[];
}

const NO_FILE = /^(?:\/dev\/(?:null|stdout|stderr|tty|fd\/\d+)|\d+-?|-|)$/;

function redirected(redirections: readonly Redirection[], words: WordSource, context: Context): Redirections {
  let input = context.input;
  const acts: Write[] = [];
  for (const redirection of redirections) {
    if (redirection.type === 'HereDoc') input = { type: 'text', text: redirection.body.text, from: [] };
    else {
      const target = redirection.target === undefined ? '' : literalOf(redirection.target, words);
      if (redirection.type === 'HereString') input = { type: 'text', text: target, from: [] };
      else if (redirection.operator === '<') input = { type: 'file', text: target, from: [] };
      else if (redirection.operator !== '<&' && !NO_FILE.test(target) && !target.startsWith('>(')) {
        acts.push({ type: 'write', target, place: context.place, ...within(context) });
      }
    }
  }
  return { input, acts };
}

function within({ within: name }: Context): { readonly within?: string } {
  return name === undefined ? {} : { within: name };
}
