import { Box, Text, useInput, usePaste, useWindowSize } from 'ink';
import { useMemo } from 'react';
import { frame } from './frame.ts';
import { type KeyPress, keyPresses } from './key-press.ts';
import type { TuiView } from './view.ts';

/** Of the terminal, in cells. */
export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

/** What the screen is given: what to show, and whom to tell of keys. It never answers back. */
export interface RunScreenProps {
  readonly view: TuiView;
  readonly onInput: (keys: readonly KeyPress[], size: WindowSize) => void;
}

/** The screen of a run: one frame of lines, made anew for every view and size of the window. */
export function RunScreen({ view, onInput }: RunScreenProps) {
  const { columns, rows } = useWindowSize();
  const { lines } = useMemo(() => frame(view, columns, rows), [view, columns, rows]);
  useInput((input, key) => onInput(keyPresses(input, key), { columns, rows }));
  usePaste((text) => onInput([{ type: 'paste', text }], { columns, rows }));
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      {lines.map((line, row) => (
        <Text key={row} wrap="truncate-end">
          {line === '' ? ' ' : line}
        </Text>
      ))}
    </Box>
  );
}
