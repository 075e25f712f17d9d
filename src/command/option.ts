// What a command takes. Options are plain data; their types are inferred from them.
import type { Scene } from './scene.ts';
import type { TextKey } from './texts/index.ts';

/** A value that a chat offers while somebody types: what is shown, and what is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Gives up to 25 choices for what has been typed so far. */
export type Suggest = (typed: string, scene: Scene) => readonly Choice[] | Promise<readonly Choice[]>;

export interface TextOption {
  readonly type: 'text';
  readonly description: TextKey;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly suggest?: Suggest;
}

export interface ChoiceOption {
  readonly type: 'choice';
  readonly description: TextKey;
  readonly required?: boolean;
  readonly choices: readonly { readonly value: string; readonly label: TextKey }[];
}

export interface NumberOption {
  readonly type: 'number';
  readonly description: TextKey;
  readonly required?: boolean;
  readonly min: number;
  readonly max: number;
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

type Required<O, R extends boolean> = Omit<O, 'required'> & { readonly required: R };
type Asked<O extends Option, R extends boolean> = Omit<O, 'type' | 'required'> & { readonly required?: R };

/** An option that takes words. In a raw line (Slack, terminal) the last one takes all that is left. */
export const text = <R extends boolean = false>(option: Asked<TextOption, R>): Required<TextOption, R> => ({
  ...option,
  required: (option.required ?? false) as R,
  type: 'text',
});

/** An option that takes one of a few words. */
export const choice = <const C extends ChoiceOption['choices'], R extends boolean = false>(
  option: Asked<ChoiceOption, R> & { readonly choices: C },
): Required<ChoiceOption, R> & { readonly choices: C } => ({
  ...option,
  required: (option.required ?? false) as R,
  type: 'choice',
});

/** An option that takes a whole number from `min` to `max`. */
export const number = <R extends boolean = false>(
  option: Asked<NumberOption, R>,
): Required<NumberOption, R> => ({
  ...option,
  required: (option.required ?? false) as R,
  type: 'number',
});
