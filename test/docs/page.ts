/** A fence of a page of the manual. */
export interface PageFence {
  /** Its info string. */
  readonly info: string;
  readonly text: string;
  /** 1-based line of its opening. */
  readonly line: number;
}

/** An example of a page: a document, and what the fences right after it say of it. */
export interface PageExample {
  readonly document: PageFence;
  readonly says: readonly PageFence[];
}

/** All fences of a page, in order. */
export function fencesOf(page: string): readonly PageFence[] {
  const fences: PageFence[] = [];
  let open:
    | { readonly marks: string; readonly info: string; readonly line: number; readonly text: string[] }
    | undefined;
  page.split('\n').forEach((line, index) => {
    const [, marks, info] = /^(`{3,})([^`]*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (marks !== undefined) open = { marks, info: (info ?? '').trim(), line: index + 1, text: [] };
    } else if (marks === open.marks && info === '') {
      fences.push({ info: open.info, line: open.line, text: open.text.join('\n') });
      open = undefined;
    } else open.text.push(line);
  });
  return fences;
}

/** The examples of a page: every fence of Markdown with the fences up to the next one. */
export function examplesOf(page: string): readonly PageExample[] {
  const examples: { document: PageFence; says: PageFence[] }[] = [];
  for (const fence of fencesOf(page)) {
    if (fence.info === 'markdown') examples.push({ document: fence, says: [] });
    else examples.at(-1)?.says.push(fence);
  }
  return examples;
}
