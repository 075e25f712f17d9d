// /help: the commands, from the same definitions that the chats register.
import type { Command, Reply, RichText, Say } from '../src/command/index.ts';
import { defineCommand, listed, text, unknownCommand, usage } from '../src/command/index.ts';

const line = (command: Command, say: Say): RichText => [
  { text: usage(command), emphasis: 'code' },
  { text: ` ${say(command.description)}` },
];

function details(command: Command, say: Say): RichText[] {
  const options = Object.entries(command.options).map(
    ([name, option]): RichText => [
      { text: name, emphasis: 'code' },
      { text: ` ${say(option.description)}${option.required === true ? '' : ` (${say('help.optional')})`}` },
    ],
  );
  const notes = [
    ...(command.example === undefined ? [] : [say('help.example', { example: command.example })]),
    ...(command.visibility === 'private' ? [say('help.private')] : []),
    ...(command.permission === 'administrators' ? [say('help.administrators')] : []),
  ];
  return [line(command, say), ...options, ...notes.map((note): RichText => [{ text: note }])];
}

function help(name: string | undefined, all: readonly Command[], say: Say): Reply {
  const wanted = name?.replace(/^\//, '').toLowerCase();
  const command = all.find((one) => one.name === wanted);
  if (wanted !== undefined && command === undefined) throw unknownCommand(wanted, all, say);
  const items = command === undefined ? all.map((one) => line(one, say)) : details(command, say);
  return {
    verdict: null,
    reason: '',
    parts: [
      ...(command === undefined ? [{ type: 'text' as const, text: [{ text: say('help.intro') }] }] : []),
      { type: 'list', numbered: false, items: items.map((item) => ({ text: item })) },
    ],
    actions: [],
    results: [],
  };
}

/** The command for these commands, which it is one of itself. */
export const helpFor = (commands: () => readonly Command[]): Command =>
  defineCommand({
    name: 'help',
    description: 'help.description',
    options: {
      command: text({
        description: 'help.command',
        maxLength: 40,
        suggest: (typed) =>
          listed(commands())
            .filter((one) => one.name.includes(typed.replace(/^\//, '').toLowerCase()))
            .map((one) => ({ name: `/${one.name}`, value: one.name })),
      }),
    },
    visibility: 'private',
    run: ({ options, say }) => help(options.command, listed(commands()), say),
  });
