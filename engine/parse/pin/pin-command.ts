import type { Command } from '../../model/command.ts';
import { EFFECTS, flagOf, MODES, NONE, oneOf, type Pins, secondsOf } from './pins.ts';

/**
 * A command as its author pinned it. Of a pinned effect the one that the words speak for is kept beside it, so that whoever
 * runs the command is told whose word it is.
 */
export function pinCommand(command: Command, pins: Pins | undefined): Command {
  if (pins === undefined) return command;
  const { condition: guessed, conditions, doubt, inline, beside, keeps, ...rest } = command;
  const { values } = pins;
  const condition = values.condition ?? guessed;
  const untyped = pins.untyped === true && command.mode === 'interactive' ? 'run' : command.mode;
  const impact = oneOf(EFFECTS, values.effect) ?? command.impact;
  const timeout = secondsOf(pins, 'timeout');
  const offered = values.run === undefined ? inline : values.run === 'offered';
  return {
    ...rest,
    mode: oneOf(MODES, values.mode) ?? untyped,
    impact,
    // An author who says what it does has thought of it: the guess is dropped.
    ...(keeps === undefined || values.effect !== undefined ? {} : { keeps }),
    ...(impact === command.impact ? {} : { guessedImpact: command.impact }),
    ...(condition === undefined || condition === NONE ? {} : { condition }),
    ...(conditions === undefined || values.condition !== undefined ? {} : { conditions }),
    ...(doubt === undefined || condition !== undefined ? {} : { doubt }),
    ...(offered === true ? { inline: true } : {}),
    ...((flagOf(pins, 'beside') ?? beside) ? { beside: true } : {}),
    ...(timeout === undefined ? {} : { timeout }),
    ...(values.folder === undefined ? {} : { folder: { path: values.folder, from: pins.folderFrom ?? pins.line } }),
    ...(flagOf(pins, 'ask') === true && /^\s*export\s/.test(command.script) ? { asks: true } : {}),
    ...(values.name === undefined ? {} : { name: values.name }),
  };
}

/** What is pinned to a statement, in a fence that something is pinned to: the nearer word counts. */
export function nearerPins(own: Pins | undefined, around: Pins | undefined): Pins | undefined {
  if (own === undefined || around === undefined) return own ?? around;
  const folderFrom = own.values.folder === undefined ? (around.folderFrom ?? around.line) : own.line;
  return { ...around, ...own, values: { ...around.values, ...own.values }, folderFrom };
}
