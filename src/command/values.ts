// Turns what a chat hands over as strings into the values that a command's options promise.
import type { Command } from './command.ts';
import { UserError } from './errors.ts';
import type { Option, OptionTable, Values } from './option.ts';
import type { Say } from './texts/index.ts';
import { wordsIn } from './typed.ts';
import { usage } from './usage.ts';

/** Longest text an option takes when it sets no limit of its own, in UTF-16 units. */
const TEXT_LIMIT = 1000;

function checked(name: string, option: Option, raw: string, say: Say): string | number {
  switch (option.type) {
    case 'number': {
      const value = Number(raw);
      if (!Number.isInteger(value) || value < option.min || value > option.max)
        throw new UserError(
          'bad-number',
          say('error.badNumber', { option: name, min: option.min, max: option.max }),
        );
      return value;
    }
    case 'choice': {
      const value = raw.toLowerCase();
      if (!option.choices.some((choice) => choice.value === value)) {
        const choices = option.choices.map((choice) => choice.value).join(', ');
        throw new UserError(
          'bad-choice',
          say('error.badChoice', { option: name, value: raw.slice(0, 40), choices }),
        );
      }
      return value;
    }
    case 'text': {
      const max = option.maxLength ?? TEXT_LIMIT;
      if (raw.length > max)
        throw new UserError('too-long', say('error.tooLong', { option: name, max, length: raw.length }));
      return raw;
    }
  }
}

/**
 * Checks the options of a call.
 *
 * @throws UserError for a missing option, a wrong choice, a number out of bounds or a text that is too long
 */
export function valuesOf(
  command: Command,
  options: Readonly<Record<string, string>>,
  say: Say,
): Values<OptionTable> {
  const values: Record<string, string | number> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const raw = wordsIn(options[name] ?? '');
    if (raw !== '') values[name] = checked(name, option, raw, say);
    else if (option.required === true)
      throw new UserError(
        'missing-option',
        say('error.missingOption', { option: name, usage: usage(command) }),
      );
  }
  return values;
}
