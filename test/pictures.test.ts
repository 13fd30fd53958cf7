import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tuiPicture } from '../scripts/picture/tui-picture.ts';

describe('the pictures of the documents', () => {
  it('show the TUI as it is now (UPDATE=1 draws them anew)', () => {
    const path = 'docs/tui.svg';
    const picture = tuiPicture();
    if (process.env.UPDATE === '1') {
      mkdirSync('docs', { recursive: true });
      writeFileSync(path, picture);
    }
    expect(picture).toBe(readFileSync(path, 'utf8'));
  });
});
