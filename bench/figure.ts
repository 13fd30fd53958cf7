/** One measured figure, the bar that it is held to, and what it was measured beside. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly bar: number;
  readonly unit: string;
  /** What plain tools took in the same run. */
  readonly beside: string;
}

export function figureLine({ name, measured, bar, unit, beside }: Figure): string {
  const verdict = measured <= bar ? 'held  ' : 'MISSED';
  return `${verdict} ${name}: ${round(measured)} ${unit}, at most ${round(bar)} ${unit} (${beside})`;
}

export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
