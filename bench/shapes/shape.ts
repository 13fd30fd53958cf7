/** A kind of text that grows: what readers and matchers are measured with. */
export interface Shape {
  readonly name: string;
  /** The text with `count` of whatever it repeats. */
  readonly make: (count: number) => string;
}

/** The same words over and over. */
export function repeated(name: string, words: string): Shape {
  return { name, make: (count) => words.repeat(count) };
}

/** Words that differ from one to the next. */
export function numbered(name: string, words: (index: number) => string): Shape {
  return { name, make: (count) => Array.from({ length: count }, (_, index) => words(index)).join('') };
}

/** Words over and over, with a beginning and an end. */
export function within(name: string, [start, words, end]: readonly [string, string, string]): Shape {
  return { name, make: (count) => `${start}${words.repeat(count)}${end}` };
}

/** The least text of a shape that has so many characters. */
export function ofLength({ make }: Shape, characters: number): string {
  let most = 1;
  while (make(most).length < characters) most *= 2;
  let least = Math.ceil(most / 2);
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (make(middle).length < characters) least = middle + 1;
    else most = middle;
  }
  return make(most);
}
