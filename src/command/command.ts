// One definition serves every chat: registration, autocomplete, manifest, usage line, help and button target.
import type { OptionTable, Values } from './option.ts';
import type { Reply, Visibility } from './reply.ts';
import type { Scene } from './scene.ts';
import type { TextKey } from './texts/index.ts';

export interface Command {
  /** Lower case and dashes, as it is typed after the slash. */
  readonly name: string;
  readonly description: TextKey;
  readonly options: OptionTable;
  readonly visibility: Visibility;
  /** Who may call it; everyone where left out. */
  readonly permission?: 'everyone' | 'administrators';
  /** Only behind buttons: registered nowhere, not in help. */
  readonly hidden?: boolean;
  /** Offers the command on a message (right-click, ⋯ menu): the message's words go into `option`. */
  readonly shortcut?: { readonly label: TextKey; readonly option: string };
  /** An example as it is typed, for help. */
  readonly example?: string;
  run(scene: Scene & { readonly options: Values<OptionTable> }): Reply | Promise<Reply>;
}

/** A command as its file writes it down: the types of its options are known. */
type Definition<T extends OptionTable> = Omit<Command, 'options' | 'run'> & {
  readonly options: T;
  run(scene: Scene & { readonly options: Values<T> }): Reply | Promise<Reply>;
};

/** Defines a command; the types of its options are inferred. */
export const defineCommand = <const T extends OptionTable>(definition: Definition<T>): Command => ({
  ...definition,
  run: (scene) => definition.run({ ...scene, options: scene.options as Values<T> }),
});

/** The commands that people can call by name: all but those behind buttons. */
export const listed = (commands: readonly Command[]): Command[] =>
  commands.filter(({ hidden }) => hidden !== true);
