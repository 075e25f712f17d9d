// Turns a question in plain words into something to run, and says in a few words how it was read.
import type { Interpretation, Interpreter, Placed, Reply, Scene } from '../command/index.ts';
import { answerReply, notice, peopleCalled, referenceTo, shorten } from '../command/index.ts';
import { answer, isQuestion, type Question, quotationsIn, readQuestion } from '../search/index.ts';
import { lastQuestion, lastStatement } from './memory.ts';
import { isForeign, smallTalk } from './small-talk.ts';

/** Longest words of the question that a reading repeats. */
const REPEATED = 80;
const PRONOUN = /^(?:he|she|they|him|her|them|it|that|this|those|the same (?:person|man|woman))$/iu;
const ONLY_POINTING =
  /^(?:(?:to|about|on|at|with|of|by)\s+)?(?:(?:it|that|this|him|her|them|then|else|there|so|so much|those words|that quote|that one)\s*)*$/iu;

const repeated = (words: string): string => shorten(words, REPEATED);

const calls = (
  command: string,
  options: Readonly<Record<string, string>>,
  reading: string,
): Interpretation => ({
  reading,
  call: { command, options },
});

/** The name to show for the words that name somebody. */
function nameOf(words: string, scene: Scene): string {
  const people = peopleCalled(words, scene);
  const names = new Set(people.map(({ person }) => person.name));
  return names.size === 1 ? ([...names][0] ?? words) : words;
}

/** "who is Ann Lee?" where the story has her. */
const WHO_IS = /^(?:who(?:['’]?s| is| was| are)) (?<name>.{2,60})$/iu;

function whoIs({ text }: Question, scene: Scene): Interpretation | null {
  const name = WHO_IS.exec(text)?.groups?.['name'];
  if (name === undefined || name.split(' ').length > 5) return null;
  const people = peopleCalled(name, scene);
  const [first] = people;
  if (first === undefined || new Set(people.map(({ person }) => person.name)).size > 1) return null;
  // A role asks for the person, and a name asks what they are; anything longer asks for something that they did.
  const known = [first.person.name, first.person.role ?? '', ...first.person.also].join(' ').toLowerCase();
  if (
    !name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .every((word) => word === 'the' || known.includes(word))
  )
    return null;
  return calls('people', { name }, scene.say('reading.people', { name }));
}

/** "did she say “…”?" with the words between quotation marks. */
const DID_SAY =
  /^(?:did|does|has|had) (?<name>.{2,60}?) (?:really |actually |ever )?(?:say|said|call|called|write|written|tweet|tweeted|claim|claimed|tell|told)\b/iu;

function didSay({ text }: Question, before: Placed | null, scene: Scene): Interpretation | null {
  const name = DID_SAY.exec(text)?.groups?.['name'];
  const [words] = quotationsIn(text);
  if (name === undefined || words === undefined) return null;
  const person = PRONOUN.test(name) ? (before?.statement.speaker ?? name) : name;
  return calls(
    'did-say',
    { person, quote: words },
    scene.say('reading.didSay', { name: nameOf(person, scene), words: repeated(words) }),
  );
}

/** A follow-up that points at the statement before it. */
function pointing(question: Question, before: Placed, scene: Scene): Interpretation | null {
  const { say } = scene;
  const { wants, subject, topic, text } = question;
  const id = referenceTo(before.statement);
  const points = ONLY_POINTING.test(topic);
  if (wants === 'reply' && points && (subject === null || PRONOUN.test(subject)))
    return calls('who-answered', { quote: id }, say('reading.replyThat'));
  if (
    /^(?:did|was|were|is|has) (?:any(?:one|body)|there|some(?:one|body)|he|she|they) .*\b(?:answer\w*|respon\w+|repl\w+|react\w*)\b/iu.test(
      text,
    )
  )
    return calls('who-answered', { quote: id }, say('reading.replyThat'));
  if (wants === 'speaker' && points) return calls('who-said', { quote: id }, say('reading.speakerThat'));
  if (
    /^(?:when|where|why|in what context|what was the (?:context|occasion))\b.*\b(?:say|said|saying|tweet\w*|that|it)$/iu.test(
      text,
    ) &&
    points === false &&
    /\b(?:he|she|they|that|it)\b/iu.test(text)
  )
    return calls('context', { statement: id }, say('reading.context'));
  if (wants === 'words' && subject !== null && PRONOUN.test(subject) && before.statement.speaker !== null) {
    const name = before.statement.speaker;
    return points
      ? calls('what-did', { person: id }, say('reading.all', { name }))
      : calls('what-did', { person: id, topic }, say('reading.words', { name, words: repeated(topic) }));
  }
  return null;
}

/** "and the mayor?": the question before, about somebody else. */
const AND_WHOM = /^(?:(?:and|what about|how about)\s+)+(?<name>.{2,60}?)\W*$/iu;

function andWhom(asked: string, earlier: string | null, scene: Scene): Interpretation | null {
  const name = AND_WHOM.exec(asked.trim())?.groups?.['name'];
  if (name === undefined || peopleCalled(name, scene).length === 0 || name.split(' ').length > 5) return null;
  const topic = earlier === null ? '' : readQuestion(earlier).topic;
  const shown = nameOf(name, scene);
  return topic === '' || readQuestion(earlier ?? '').wants !== 'words'
    ? calls('what-did', { person: name }, scene.say('reading.all', { name: shown }))
    : calls(
        'what-did',
        { person: name, topic },
        scene.say('reading.words', { name: shown, words: repeated(topic) }),
      );
}

/** "and about the lamps?": the same person, about something else. */
const AND_WHAT = /^(?:and )?(?<loose>(?:what|how) )?about (?<topic>.{2,80}?)\W*$/iu;

function andWhat(
  asked: string,
  earlier: string | null,
  before: Placed | null,
  scene: Scene,
): Interpretation | null {
  const { loose, topic } = AND_WHAT.exec(asked.trim())?.groups ?? {};
  const name = before?.statement.speaker ?? null;
  if (topic === undefined || before === null || name === null || earlier === null) return null;
  // "what about the mayor?" asks what the mayor says.
  if (ONLY_POINTING.test(topic) || (loose !== undefined && peopleCalled(topic, scene).length > 0))
    return null;
  const { wants, subject } = readQuestion(earlier);
  if (!AND_WHAT.test(earlier.trim()) && (wants !== 'words' || subject === null)) return null;
  return calls(
    'what-did',
    { person: referenceTo(before.statement), topic },
    scene.say('reading.words', { name, words: repeated(topic) }),
  );
}

const POSSESSIVE_PRONOUN = /\b(?:his|her|their)\b/iu;
const SUBJECT_PRONOUN = /\b(?:he|she|they|him|them)\b/iu;

/** The one person whom an earlier question named, or null. */
function namedBefore(earlier: string | null, scene: Scene): string | null {
  if (earlier === null) return null;
  const names = new Set(peopleCalled(earlier, scene).map(({ person }) => person.name));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** A question about "him", with the name of whoever spoke or was asked about before in place of the pronoun. */
function withName(question: Question, before: Placed | null, earlier: string | null, scene: Scene): Question {
  const name = before?.statement.speaker ?? namedBefore(earlier, scene);
  const named = question.subject !== null && !PRONOUN.test(question.subject);
  if (name === null || named || peopleCalled(question.text, scene).length > 0) return question;
  const text = question.text.replace(SUBJECT_PRONOUN, name);
  return readQuestion(text === question.text ? text.replace(POSSESSIVE_PRONOUN, `${name}’s`) : text);
}

function fact(question: Question, scene: Scene): Interpretation {
  const { say } = scene;
  const reply = answerReply(answer(scene.library.stories, question), scene);
  return {
    reading: say(`reading.${question.sort}`, { words: repeated(question.text) }),
    reply: { ...reply, command: 'ask' },
  };
}

/** "did she apologise?" asks for that act, and not for all that she says. */
const ACT =
  /^(?:apologi|endors|tweet|retweet|e-?mail|post|writ|wrote|den[iy]|admit|promis|pledg|vow|threaten|warn|resign)/iu;

/** "did she call the plan a farce?": whoever did so is shown, be it her or another. */
const NAMED: Readonly<Record<string, string>> = {
  call: 'called',
  brand: 'branded',
  label: 'labelled',
  describe: 'described',
  dub: 'dubbed',
  accuse: 'accused',
};

const PLAIN_VERB = /^(?:say|says|said|tell|tells|told|saying)$/u;

function words({ text, subject, topic: left, verb, sort }: Question, scene: Scene): Interpretation {
  const { say } = scene;
  const person = subject ?? '';
  const name = nameOf(person, scene);
  const named = sort === 'yes-no' ? NAMED[verb ?? ''] : undefined;
  if (named !== undefined && /\S\s+\S/u.test(left)) {
    const quote = `who ${named} ${left.trim()}`;
    return calls('who-said', { quote }, say('reading.speakerOf', { words: repeated(quote) }));
  }
  const topic = left === '' && verb !== null && (sort === 'yes-no' || ACT.test(verb)) ? verb : left;
  if (topic === '') return calls('what-did', { person }, say('reading.all', { name }));
  // A question that asks for more than "what … say about …" goes as it is: its verb and its kind count.
  const plainly = sort === 'what' && (verb === null || PLAIN_VERB.test(verb));
  return calls(
    'what-did',
    { person, topic: topic === verb || plainly ? topic : text },
    say('reading.words', { name, words: repeated(topic) }),
  );
}

function answered({ subject, topic }: Question, scene: Scene): Interpretation {
  const { say } = scene;
  if (subject === null)
    return calls('who-answered', { quote: topic }, say('reading.replyTo', { words: repeated(topic) }));
  const name = nameOf(subject, scene);
  return topic === ''
    ? calls('who-answered', { quote: subject, by: subject }, say('reading.replyAll', { name }))
    : calls(
        'who-answered',
        { quote: topic, by: subject },
        say('reading.reply', { name, words: repeated(topic) }),
      );
}

/** What anybody says about it, where nothing before tells whom the question means by "she": never said to be found. */
function ofSomebody(question: Question, word: string, scene: Scene): Reply {
  const { say } = scene;
  const found = answer(scene.library.stories, question);
  if (question.topic === '' || found.findings.length === 0)
    return notice(say('ask.whom', { word }), 'unknown');
  return answerReply({ ...found, verdict: 'close', why: 'near' }, scene, say('ask.whomNearest', { word }));
}

/** "who said …" repeats the words; "who called her a coward" makes sense as a whole alone. */
const whoReading = ({ verb, topic, text, subject }: Question, { say }: Scene): string =>
  subject === null && (verb === null || /^(?:say|says|said|saying)$/.test(verb))
    ? say('reading.speaker', { words: repeated(topic.replace(/^["“”]|["“”]$/gu, '')) })
    : say('reading.speakerOf', { words: repeated(text) });

/** Reads a question; `thread` is what was said before it. */
export const interpret: Interpreter = (asked, scene, thread) => {
  const talk = smallTalk(asked, scene);
  if (talk !== null) return talk;
  const { say } = scene;
  const before = lastStatement(thread, scene);
  const earlier = lastQuestion(thread);
  const follows = andWhat(asked, earlier, before, scene) ?? andWhom(asked, earlier, scene);
  if (follows !== null) return follows;
  const question = readQuestion(asked);
  const direct =
    didSay(question, before, scene) ?? (before === null ? null : pointing(question, before, scene));
  if (direct !== null) return direct;
  if (!isQuestion(asked)) {
    const quote = asked.trim();
    return isForeign(asked)
      ? calls('who-said', { quote }, say('ask.language'))
      : calls('who-said', { quote }, say('reading.speaker', { words: repeated(quote) }));
  }
  if (isForeign(asked)) return { reading: '', reply: notice(say('ask.language'), 'unknown') };
  const meant = withName(question, before, earlier, scene);
  const pronoun = meant.subject !== null && PRONOUN.test(meant.subject) ? meant.subject : null;
  if (pronoun !== null && (meant.wants === 'reply' || meant.wants === 'words'))
    return { reading: '', reply: ofSomebody(meant, pronoun, scene) };
  switch (meant.wants) {
    case 'speaker':
      return calls('who-said', { quote: meant.text }, whoReading(meant, scene));
    case 'words':
      return words(meant, scene);
    case 'reply':
      return answered(meant, scene);
    case 'fact':
      return whoIs(meant, scene) ?? fact(meant, scene);
  }
};
