// How a command is typed: `/who-said <quote>`.
import type { Command } from './command.ts';

/** The usage line of a command: required options in angle brackets, the others in square ones. */
export const usage = (command: Command): string =>
  [
    `/${command.name}`,
    ...Object.entries(command.options).map(([name, option]) =>
      option.required === true ? `<${name}>` : `[${name}]`,
    ),
  ].join(' ');
