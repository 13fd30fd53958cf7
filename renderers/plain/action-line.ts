/** Where an action stands in the document, by its id: `(line 39)`; the id where it names no line. */
export function actionLine(action: string): string {
  const line = /@(\d+)/.exec(action)?.[1];
  return `(${line === undefined ? action : `line ${line}`})`;
}
