// /mentions: whether the bot answers a person who mentions it. Everybody decides that for themselves.
import type { Reply, Scene } from '../src/command/index.ts';
import { choice, defineCommand, optedOut, placeOf, wishPlaces } from '../src/command/index.ts';

const NAME = 'mentions';

async function show(scene: Scene): Promise<Reply> {
  const { asker, say, services } = scene;
  const state = (await optedOut(asker, services)) ? 'off' : 'on';
  const other = state === 'on' ? 'off' : 'on';
  const deaf = state === 'on' && !asker.direct && !(await services.settings.get(placeOf(asker))).mentions;
  const words = [say(`mentions.${state}`), ...(deaf ? [say('mentions.offHere')] : [])];
  return {
    verdict: null,
    reason: '',
    parts: [{ type: 'text', text: [{ text: words.join(' ') }] }],
    actions: [
      {
        label: say(`mentions.flip.${other}`),
        call: { command: NAME, options: { answer: other } },
        inPlace: true,
      },
    ],
    results: [],
    visibility: 'private',
  };
}

/** "off" holds in this workspace, or everywhere when it is said to the bot alone; "on" takes back both. */
async function wish(answer: 'on' | 'off', { asker, services }: Scene): Promise<void> {
  const [here, everywhere] = wishPlaces(asker);
  if (here !== undefined) await services.optOuts.set(here, answer === 'off');
  if (everywhere !== undefined && answer === 'on') await services.optOuts.set(everywhere, false);
}

export const mentionsCommand = defineCommand({
  name: NAME,
  description: 'mentions.description',
  options: {
    answer: choice({
      description: 'mentions.answer',
      choices: [
        { value: 'on', label: 'choice.on' },
        { value: 'off', label: 'choice.off' },
      ],
    }),
  },
  visibility: 'private',
  example: `/${NAME} off`,
  run: async (scene) => {
    if (scene.options.answer !== undefined) await wish(scene.options.answer, scene);
    return show(scene);
  },
});
