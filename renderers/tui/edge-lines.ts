import stringWidth from 'fast-string-width';
import { elapsed } from '../duration.ts';
import { cut, cutStart, fit } from '../fit.ts';
import { sanitise } from '../sanitise.ts';
import { outcomeStyle } from '../verdict-mark.ts';
import type { TuiView } from './view.ts';

/** The first line: which document, which part of the run, what runs by itself, for how long already. */
export function headerLine(view: TuiView, width: number): string {
  const { graph, state, style, startedAt } = view;
  const phase = state === undefined ? 'starting' : (state.outcome ?? state.phase);
  const end = state?.outcome === undefined ? view.now : (view.lastEventAt ?? view.now);
  const words = [
    phase,
    state?.flow === true ? 'flow' : '',
    startedAt === undefined ? '' : elapsed(end - startedAt),
  ].filter((word) => word !== '');
  const right = cut(words.join(' · '), Math.floor(width / 2));
  const title = fit(` ${sanitise(graph.title)}`, width - stringWidth(right) - 2);
  const mark = state?.outcome === undefined ? phaseStyle(view) : outcomeStyle(state.outcome, style);
  return `${style.bold(title)} ${mark(right)} `;
}

/** The last line: a word to the operator where there is one, else the working folder and the keys. */
export function footerLine(view: TuiView, width: number): string {
  const { screen, style } = view;
  if (screen.notice !== undefined) return style.yellow(fit(` ${screen.notice}`, width));
  // A `?` that is typed is text.
  const hints = `Tab panes  ${screen.entry === undefined ? '? help' : 'Esc back'}  Ctrl-C interrupt `;
  const room = Math.max(0, width - hints.length);
  const folder = fit(` ${cutStart(sanitise(view.folder), room - 3)}`, room);
  return style.dim(cut(folder + hints, width));
}

function phaseStyle({ state, style }: TuiView): (text: string) => string {
  return state?.phase === 'rollback' || state?.phase === 'escalation' ? style.red : style.cyan;
}
