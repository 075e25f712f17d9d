// Verbs of two words ("threw out") and the one word that says the same: a question and a story seldom use the same of them.
import { stemOf, type Word } from './words.ts';

/** The word that says the same → verbs with the particle that may follow them. Plain base forms. */
const PHRASES: Readonly<Record<string, string>> = {
  expel:
    'kick out, throw out, boot out, chuck out, turf out, drum out, force out, push out, drive out, vote out, kick off',
  dismiss: 'let go, give boot',
  resign: 'step down, stand down, step aside',
  quit: 'walk out, walk away, drop out, pull out, storm out, back out',
  return: 'go back, come back, get back, let back, take back',
  reply: 'hit back, fire back, fight back, strike back, clap back, snap back, shoot back, answer back',
  refuse: 'turn down, brush off, shrug off, wave away',
  cancel: 'call off, scrap plan',
  delay: 'put off, push back, hold up, hold off',
  establish: 'set up, start up',
  rise: 'go up, shoot up',
  fall: 'go down, come down, drop off',
  cut: 'bring down, cut back, scale back, cut down',
  remove: 'rid of, do away, take away',
  investigate: 'look into, dig into',
  discover: 'find out',
  reconcile: 'make up, patch up, make peace, bury hatchet',
  quarrel: 'fall out, fall apart, squabble over',
  rebuke: 'tell off, dress down, lay into, hit out, lash out, have go',
  defend: 'stand by, stick up, stand up, speak up, stand behind, side with',
  arrest: 'lock up, pick up',
  jail: 'put away, send down',
  abandon: 'give up, walk back, back down, climb down',
  replace: 'take over, swap in, fill in, step in',
  attend: 'show up, turn up',
  appoint: 'bring in',
  destroy: 'blow up, tear down, knock down, burn down',
  deceive: 'rip off, lead on',
  mention: 'bring up, touch on',
  explode: 'go off',
  stop: 'shut down, close down, put end',
};

/** Particle → the stem of the verb before it → the word that says the same. */
const byParticle = new Map<string, Map<string, string>>();
for (const [same, list] of Object.entries(PHRASES))
  for (const phrase of list.split(', ')) {
    const [verb = '', particle = ''] = phrase.split(' ');
    const verbs = byParticle.get(particle) ?? new Map<string, string>();
    byParticle.set(particle, verbs.set(stemOf(verb), same));
  }

/** So many words may stand between the verb and its particle: "threw the man out". */
const APART = 2;

/**
 * The words with the one word that says the same in place of the verb of each such phrase.
 *
 * @returns as many words, in their order
 */
export function joined(words: readonly Word[]): Word[] {
  const made = [...words];
  words.forEach(({ plain }, at) => {
    const verbs = byParticle.get(plain);
    if (verbs === undefined) return;
    for (let back = at - 1; back >= Math.max(0, at - 1 - APART); back--) {
      const verb = words[back];
      const same = verb === undefined ? undefined : verbs.get(verb.stem);
      if (verb === undefined || same === undefined) continue;
      made[back] = { ...verb, plain: same, stem: stemOf(same) };
      break;
    }
  });
  return made;
}
