import type { Key } from 'ink';
import { describe, expect, it } from 'vitest';
import { keyPresses } from '../../../renderers/tui/key-press.ts';

const NO_KEY: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};
const enter = { type: 'named', name: 'enter' };
const text = (typed: string) => ({ type: 'text', text: typed });

describe('keyPresses', () => {
  it.each([
    ['r', {}, [text('r')]],
    ['yes\r', {}, [text('yes'), enter]],
    ['aa', {}, [text('a'), text('a')]],
    ['abort', {}, [text('abort')]],
    [
      '\t\t',
      {},
      [
        { type: 'named', name: 'tab' },
        { type: 'named', name: 'tab' },
      ],
    ],
    ['a\u0003', {}, [text('a'), { type: 'control', letter: 'c' }]],
    ['', { return: true }, [enter]],
    ['', { tab: true, shift: true }, [{ type: 'named', name: 'back-tab' }]],
    ['\u0015x\u0004', {}, [{ type: 'control', letter: 'u' }, text('x'), { type: 'control', letter: 'd' }]],
    ['c', { ctrl: true }, [{ type: 'control', letter: 'c' }]],
    ['r', { meta: true }, []],
    ['', {}, []],
  ])('reads %j with %j', (input, key, presses) => expect(keyPresses(input, { ...NO_KEY, ...key })).toEqual(presses));
});
