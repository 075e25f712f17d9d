// What a command takes. Options are plain data; their types are inferred from them.
import type { Scene } from './scene.ts';
import type { TextKey } from './texts/index.ts';

/** A value that a chat offers while somebody types: what is shown, and what is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Gives up to 25 choices for what has been typed so far. */
type Suggest = (typed: string, scene: Scene) => readonly Choice[] | Promise<readonly Choice[]>;

export interface TextOption {
  readonly type: 'text';
  readonly description: TextKey;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly suggest?: Suggest;
  /** In a raw line it is given as `name:value` alone, so that the words before it need no quotation marks. */
  readonly byName?: boolean;
}

export interface ChoiceOption {
  readonly type: 'choice';
  readonly description: TextKey;
  readonly required?: boolean;
  readonly byName?: boolean;
  readonly choices: readonly { readonly value: string; readonly label: TextKey }[];
}

export interface NumberOption {
  readonly type: 'number';
  readonly description: TextKey;
  readonly required?: boolean;
  readonly min: number;
  readonly max: number;
  /** In a raw line it is given as `name:value` alone. */
  readonly byName?: boolean;
}

export type Option = TextOption | ChoiceOption | NumberOption;
export type OptionTable = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends NumberOption
  ? number
  : O extends ChoiceOption
    ? O['choices'][number]['value']
    : string;

/** The values of a table of options: required ones are there, the others may be undefined. */
export type Values<T extends OptionTable> = {
  readonly [K in keyof T]: T[K] extends { readonly required: true }
    ? ValueOf<T[K]>
    : ValueOf<T[K]> | undefined;
};

type Must<O> = O & { readonly required: true };
type May<O> = O & { readonly required?: false };
type Asked<O extends Option> = Omit<O, 'type' | 'required'>;

/** An option that takes words. In a raw line (Slack, terminal) the last one takes all that is left. */
export function text(option: Must<Asked<TextOption>>): Must<TextOption>;
export function text(option: May<Asked<TextOption>>): May<TextOption>;
export function text(option: Asked<TextOption>): TextOption {
  return { ...option, type: 'text' };
}

/** An option that takes one of a few words. */
export function choice<const C extends ChoiceOption['choices']>(
  option: Must<Asked<ChoiceOption>> & { readonly choices: C },
): Must<ChoiceOption> & { readonly choices: C };
export function choice<const C extends ChoiceOption['choices']>(
  option: May<Asked<ChoiceOption>> & { readonly choices: C },
): May<ChoiceOption> & { readonly choices: C };
export function choice(option: Asked<ChoiceOption>): ChoiceOption {
  return { ...option, type: 'choice' };
}

/** An option that takes a whole number from `min` to `max`. */
export function number(option: Must<Asked<NumberOption>>): Must<NumberOption>;
export function number(option: May<Asked<NumberOption>>): May<NumberOption>;
export function number(option: Asked<NumberOption>): NumberOption {
  return { ...option, type: 'number' };
}
