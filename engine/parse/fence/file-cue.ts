import type { FenceBlock } from '../block.ts';
import type { FenceLead } from './fence-lead.ts';

const EXTENSION =
  /(?:^|\/)[\w@.-]*\.[a-z][a-z0-9]{0,9}$|(?:^|\/)(?:Dockerfile|Makefile|Jenkinsfile|Caddyfile|Procfile|Vagrantfile|\.env|\.[a-z]+rc)$|^(?:~|\.{0,2})\/[\w.-]+\/[\w./-]+$/i;
const PATH = /^[\w.~/@<>{}$-]+$/;
const CREATES =
  /^(?:(?:then|next|now|first|finally|please|you can|optionally)[,:]?\s+)?(?:create|save|write|store|put|place|generate|make|define)\b|\b(?:and|then) (?:save|store|write) (?:it|this|them|the (?:following|output|content|file)s?)?\b|\bsave (?:it|this|the following) (?:as|to|in)\b|\b(?:create|with) (?:a|the) (?:new )?(?:file|script|manifest|playbook)\b/i;
const CHANGES = /\b(?:add|edit|update|modify|append|adjust|change|replace|extend|open|uncomment|insert|merge|patch)\b/i;

/**
 * The path of a file that a fence is the content of: `Create \`deploy.sh\`:`, `Save this as \`values.yaml\`:`, or a first
 * line that is only a comment with a path. Words that change an existing file (`Add to \`x\``) create none.
 */
export function readFileCue(fence: FenceBlock, lead: FenceLead | undefined): string | undefined {
  const sentence = lead?.sentence ?? '';
  const codes = lead?.block.inlineCodes.map(({ value }) => value) ?? [];
  const sentences = lead?.block.text.replace(/\s+/g, ' ').split(/(?<=[.!?:])\s+(?=\p{Lu})/u) ?? [];
  for (const words of [sentence, ...sentences.reverse()]) {
    const path = CREATES.test(words) && !changes(sentence) ? pathIn(words, codes) : undefined;
    if (path !== undefined && !isUsed(fence, path)) return path;
  }
  if (changes(sentence)) return;
  return firstLinePath(fence);
}

/** The names of files say nothing: `Create `update-images.sh`:`. */
function changes(sentence: string): boolean {
  const words = sentence.split(/\s+/).filter((word) => !EXTENSION.test(word.replace(/(?<![`:,.])[`:,.]+$/, '')));
  return CHANGES.test(words.join(' ')) && !CREATES.test(sentence);
}

/** The path that the words name, unless it is only what they work with (`from \`crds.yaml\``). */
function pathIn(sentence: string, codes: readonly string[]): string | undefined {
  const words = sentence.split(/\s+/).map((word) => word.replace(/^[("'`*]+|(?<![)"'`*:,.;])[)"'`*:,.;]+$/g, ''));
  const candidates = [...codes.filter((code) => sentence.includes(code)), ...words];
  return candidates.find((word) => {
    if (!PATH.test(word) || !EXTENSION.test(word) || /^(?:e\.g|i\.e|etc)$/i.test(word) || /^https?:/.test(word))
      return false;
    const before = sentence.slice(0, sentence.indexOf(word));
    return !/\b(?:from|using|with|by|via|of|run(?:ning)?|appl(?:y|ying)|than|at)\s+(?:the\s+)?[`"']?$/i.test(before);
  });
}

/** A fence of commands that name the file makes it itself. */
function isUsed({ lines }: FenceBlock, path: string): boolean {
  return (
    !/^#!/.test(lines[0] ?? '') &&
    lines.some(
      (line) =>
        !/^\s*(?:#|\/\/)/.test(line) &&
        line.includes(path) &&
        /^\s*(?:\$ )?(?:cat|tee|echo|touch|vim?|nano|kubectl|oc|curl|wget|cp|mv|sudo|helm|docker|terraform|printf|mkdir)\b/.test(
          line,
        ),
    )
  );
}

/** `# deploy.sh` as a first line, in a shell's fence only beside a `#!`, which may stand before it. */
function firstLinePath({ lines, language }: FenceBlock): string | undefined {
  const script = /^#!/.test(lines[0] ?? '') || /^#!/.test(lines[1] ?? '');
  const line = /^#!/.test(lines[0] ?? '') ? lines[1] : lines[0];
  const [, path] =
    /^\s*(?:#|\/\/|--|;|<!--)\s*(?:file(?:name)?:\s*)?`?([\w.~/@-]+)`?\s*(?:-->)?\s*$/i.exec(line ?? '') ?? [];
  if (path === undefined || !EXTENSION.test(path)) return;
  return script || !/^(?:|ba|z|k)sh$|^(?:shell|console|terminal|)$/.test(language) ? path : undefined;
}
