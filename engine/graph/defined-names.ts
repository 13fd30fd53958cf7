/**
 * The functions and aliases that a shell text gives names to, so that later statements of the same shell may call them: they are no programs to
 * be looked for on the machine.
 *
 * @example `check() { curl -s x; }`, `function check { … }`, `alias ll='ls -la'`
 */
export function definedNames(script: string): readonly string[] {
  const functions = script.matchAll(
    /(?:^|[;\n&|{(])[ \t]*(?:function[ \t]+([\w.:-]{1,80})|([\w.:-]{1,80})[ \t]*\([ \t]*\))(?=[ \t\n]*[{(])/g,
  );
  const aliases = [...script.matchAll(/(?:^|[;\n&|])[ \t]*alias[ \t]([^\n;&|]*)/g)].flatMap(([, words = '']) => [
    ...words.matchAll(/(?:^|[ \t])([\w.:-]{1,80})=/g),
  ]);
  return [...[...functions].map(([, word, name]) => word ?? name ?? ''), ...aliases.map(([, name = '']) => name)];
}
