// The Share button: a private answer, given again for everybody to see, with the name of whoever shares it.
import type { Command, Reply, Scene } from '../src/command/index.ts';
import { decodeCall, defineCommand, placeOf, text, UserError, valuesOf } from '../src/command/index.ts';

/** The answer that a call gives; only what shows something of a story can be shared. */
async function answerTo(written: string, commands: readonly Command[], scene: Scene): Promise<Reply> {
  const { say } = scene;
  const call = decodeCall(written);
  const command = commands.find(({ name }) => name === call?.command);
  if (call === null || command === undefined || command.permission === 'administrators')
    throw new UserError('gone', say('error.gone'));
  const reply = await command.run({ ...scene, options: valuesOf(command, call.options, say) });
  if (reply.results.length === 0) throw new UserError('gone', say('error.gone'));
  return reply;
}

async function share(written: string, commands: readonly Command[], scene: Scene): Promise<Reply> {
  const { asker, say, services } = scene;
  if (asker.direct || asker.unheard === true) throw new UserError('alone', say('share.alone'));
  if ((await services.settings.get(placeOf(asker))).quiet) throw new UserError('quiet', say('share.quiet'));
  const reply = await answerTo(written, commands, scene);
  const by = asker.name === null ? say('share.bySomebody') : say('share.by', { name: asker.name });
  return {
    ...reply,
    parts: [{ type: 'text', text: [{ text: by, emphasis: 'italic' }] }, ...reply.parts],
    visibility: 'public',
  };
}

/** The command that shares what these commands answer. */
export const shareFor = (commands: () => readonly Command[]): Command =>
  defineCommand({
    name: 'share',
    description: 'share.description',
    options: { answer: text({ description: 'share.answer', required: true }) },
    visibility: 'public',
    hidden: true,
    run: (scene) => share(scene.options.answer, commands(), scene),
  });
