// Who says a quotation, by table: a few sentences of English, and the speaker of each direct statement in order.
import { describe, expect, test } from 'vitest';
import { speakers, story } from './sentences.ts';

describe('the speaker of a direct statement', () => {
  test.each<[rule: string, text: string, expected: string[]]>([
    ['speaker, cue', '"The ferry is late again," Nora Quill said.', ['Nora Quill']],
    ['cue, speaker', '"The ferry is late again," said Nora Quill, a dockworker.', ['Nora Quill']],
    ['before a comma', 'Nora Quill said, "The ferry is late again and nobody cares."', ['Nora Quill']],
    [
      'split by its cue',
      '"The ferry is late," Nora Quill said. "It was late yesterday as well."',
      ['Nora Quill'],
    ],
    [
      'a title and a last name',
      'Sen. Nora Quill (D-Ohio) spoke first. "The ferry is late," Quill said.\n\n"It is not," said Mr. Tom Barrow.',
      ['Nora Quill', 'Tom Barrow'],
    ],
    [
      'a pronoun',
      'Nora Quill runs the ferry.\n\n"It is late because of the wind," she said.',
      ['Nora Quill'],
    ],
    [
      'an apposition between commas',
      '"The ferry is late," Nora Quill, the harbor master of Eastmoor, said on Monday.',
      ['Nora Quill'],
    ],
    [
      'a role told before',
      'Harbor master Nora Quill looked at the sea. Governor Tom Barrow looked away.\n\n"The ferry is late," the governor said.',
      ['Tom Barrow'],
    ],
    [
      'two of one last name',
      'Tom Quill and Nora Quill own the boat.\n\n"It leaks," Mrs. Quill said.\n\n"It does not," Mr. Quill said.',
      ['Nora Quill', 'Tom Quill'],
    ],
    ['somebody unnamed', '"The ferry is late," a senior official said.', ['(a senior official)']],
    [
      'a pronoun after somebody unnamed',
      'Nora Quill left early. "The ferry is late," a senior aide said. "The ferry is always late," he added.',
      ['(a senior aide)', '(a senior aide)'],
    ],
    [
      'somebody called by what the story has not said of them',
      'Nora Quill spoke at the pier on Monday. Quill blamed the wind.\n\n"The ferry is late," the Eastmoor native said.',
      ['Nora Quill'],
    ],
    [
      'a description used before somebody came into the story does not mean them',
      'The union liked the harbor president. The harbor president slept.\n\nNora Quill warned the crew on Monday.\n\n"The ferry is late," the harbor president said.',
      ['(the harbor president)'],
    ],
    [
      'a role in other words',
      'Republican candidate Tom Barrow met Democratic candidate Nora Quill.\n\n"The ferry is late," the GOP nominee said.\n\n"It is not," the Democratic hopeful said.',
      ['Tom Barrow', 'Nora Quill'],
    ],
    [
      'a state in short',
      'Senator Nora Quill (D-Vt.) met Senator Tom Barrow (R-Fla.) at the pier.\n\n"The ferry is late," the Florida senator said.',
      ['Tom Barrow'],
    ],
    [
      'the last name of two, told by who was spoken of',
      'Tom Quill owns the boat. Tom Quill sails it. Tom Quill paints it.\n\nHe sleeps.\n\nThe sea is far.\n\nThe sea is wide.\n\nHarbor master Nora Quill came by.\n\n"The ferry is late," Quill said.',
      ['Nora Quill'],
    ],
    [
      'a gender told by the pronouns near a name',
      'Tarquin Oll ran the ferry before she moved to Eastmoor with her son.\n\nTom Barrow met Tarquin Oll there. "The ferry is late," she said.',
      ['Tarquin Oll'],
    ],
    [
      'who is asked answers',
      'Nora Quill asked Tom Barrow about the ferry. "It is late again and I am sorry," he said.',
      ['Tom Barrow'],
    ],
    [
      'who is told something does not',
      'Tom Barrow praised Sam Pell, the captain. "The ferry is never late when he sails," he said.',
      ['Tom Barrow'],
    ],
    [
      'who asks does not answer',
      'Nora Quill kept quiet at first when Ann Pell asked why the ferry was late.\n\n"It is late because of the wind, I think," she said.',
      ['Nora Quill'],
    ],
    [
      'a sentence is about its subject, past an aside and "had"',
      'Sam Pell met Tom Barrow at the pier. Barrow, a former sailor, had plans for the ferry.\n\n"The ferry will be on time again," he said.',
      ['Tom Barrow'],
    ],
    [
      'a sentence is not about whom it keeps for a "who"',
      'Tom Barrow never greeted the man who was likely to buy the ferry. "The ferry is mine and stays so," he said.',
      ['Tom Barrow'],
    ],
    [
      'nobody is the object of what he does',
      'Sam Pell spoke last. Within minutes, he called Pell a liar. "The ferry was never on time," Tom Barrow said.',
      ['Tom Barrow'],
    ],
    [
      'a name in a headline with a verb in capitals',
      'Nora Quill Blasts Ferry Captain Over Late Boats\n\nNora Quill spoke on Monday.\n\n"The ferry is late," Quill said.',
      ['Nora Quill'],
    ],
    [
      'a heading in capitals is nobody',
      'Tom Barrow spoke.\n\nFERRY TALES\n\nHe blamed the wind. "The ferry is late again today," he said.',
      ['Tom Barrow'],
    ],
    [
      'a noun in capitals is no part of the name after it',
      '"The ferry is late," Billionaire Mark Barrow said.',
      ['Mark Barrow'],
    ],
    [
      'one of several, named between commas',
      'One rower, Nora Quill, pledged her boat to Ann Pell. "We need to close this and move on," she said.',
      ['Nora Quill'],
    ],
    [
      'somebody the story has just described comes before the holder of a role',
      'The senior aide Tom Barrow left.\n\nA harbor aide blasted the plan.\n\n"The ferry is late," the aide said.',
      ['(A harbor aide)'],
    ],
    [
      'herself and himself',
      'Tom Quill owns the boat. Tom Quill sails it. Nora Quill rows.\n\nQuill herself was content.\n\n"The ferry is late," she said.',
      ['Nora Quill'],
    ],
    [
      'the White House is no person',
      'Press secretary Tom Barrow of the White House slept.\n\n"The ferry is late," the White House said.',
      ['White House'],
    ],
    [
      'whose husband somebody is says nothing of her',
      'Nora Quill, whose husband, Sam Pell, was at sea, met Ann Barrow.\n\nQuill said the boat was old. "The ferry is late again today," she said.',
      ['Nora Quill'],
    ],
    [
      'the subject after "whether"',
      'As far as whether Tom Barrow still likes Nora Quill, the Ohio senator answered. "The ferry is late," he said.',
      ['Tom Barrow'],
    ],
    [
      'what somebody served as is not somebody else',
      'Tom Barrow, who served as general captain of the fleet, agreed that boats rot, but he spoke of hope.\n\n"The ferry is late," he said.',
      ['Tom Barrow'],
    ],
    ['a title with a stop', '"The ferry is late," said the Rev. Tom Barrow of Eastmoor.', ['Tom Barrow']],
    [
      'a panel is not the one who spoke before',
      'Tom Barrow praised Nora Quill. "The ferry is late," Barrow said.\n\n"Mr. Barrow is right about the ferry," the panel wrote.',
      ['Tom Barrow', '(the panel)'],
    ],
    [
      'words that are signed, after a mark that is set the wrong way round',
      '”The ferry is late, and nobody at the pier is surprised any more.” ― Nell Carden Grey\n\n“No patience is left.” ― Tom Barrow.',
      ['Nell Carden Grey', 'Tom Barrow'],
    ],
    [
      'a worker named somebody',
      'Outside, a worker named Tom Barrow was content. "The ferry pays well and I like the sea," he said.',
      ['Tom Barrow'],
    ],
    [
      'a noun before a name',
      '"The ferry is late," said another passenger, Nora Quill.\n\n"It is not," said her old friend at the harbor, Tom Barrow.',
      ['Nora Quill', 'Tom Barrow'],
    ],
    [
      'a verb that looks like a noun',
      '"The ferry is late," Quill shot back. Nora Quill laughed.',
      ['Nora Quill'],
    ],
    [
      'any voters',
      'Voters waited for the ferry.\n\n"It is late," voters said. Voters said it again: "It is late and we are cold."',
      ['(voters)', '(Voters)'],
    ],
    [
      'a document speaks for who made it',
      'The Harbor Union released an ad on Monday.\n\n"The ferry is late," the spot says.',
      ['Harbor Union'],
    ],
    [
      'a document of nobody known',
      'Nora Quill read it aloud.\n\n"The ferry is late," the report said.',
      ['(the report)'],
    ],
    [
      'a nickname in marks is part of the name',
      '"The ferry is late," Robert "Bobby" Barrow shouted to the crowd. "It is late," Barrow said again.',
      ['Robert "Bobby" Barrow', 'Robert "Bobby" Barrow'],
    ],
    [
      'the nominee is not the vice presidential one',
      'Republican nominee Tom Barrow met Republican vice presidential nominee Nora Quill. Quill smiled.\n\n"The ferry is late," the Republican nominee said.',
      ['Tom Barrow'],
    ],
    [
      'two offices of one',
      'Nora Quill spoke on Monday.\n\n"The ferry is late," the former mayor and Eastmoor senator said.',
      ['Nora Quill'],
    ],
    [
      'never closed, with its attribution inside, and somebody else after it',
      '"The ferry is late, said Nora Quill.\n\nTom Barrow said: "It is not late and it never was."',
      ['Nora Quill', 'Tom Barrow'],
    ],
    [
      'an interview with dots',
      'Q. Why is the ferry late?\n\nA. It is the wind.\n\nQ. Every day?\n\nA. Most days.',
      ['(Q)', '?', '(Q)', '?'],
    ],
    [
      'the senator of another state is not meant',
      'Senator Nora Quill (D-Ohio) spoke on Monday. Quill blamed the wind.\n\n"The ferry is late," the Texas senator said.',
      ['(the Texas senator)'],
    ],
    [
      'a state that the story has not told',
      'Rep. Nora Quill spoke on Monday. Quill blamed the wind.\n\n"The ferry is late," the Texas congresswoman said.',
      ['Nora Quill'],
    ],
    [
      'two speakers in one sentence',
      'After the storm Nora Quill said "the ferry is late again" and Tom Barrow answered: "It was on the board."',
      ['Nora Quill', 'Tom Barrow'],
    ],
    ['a tweet passed on', 'RT @nora_quill: "The ferry is late again today."', ['(@nora_quill)']],
    ['doubled apostrophes', "''The ferry is late again today,'' said Tom Barrow.", ['Tom Barrow']],
    [
      'never closed, and going on in the next paragraph',
      'Tom Barrow said: "The ferry is late and I have been waiting here.\n\n"I will not wait any longer than this."',
      ['Tom Barrow'],
    ],
    [
      'an interview with one person',
      'Nora Quill runs the ferry.\n\nQ: Why is the ferry so late?\nA: It is the wind, and the wind alone.\n\nQ: And the tide?\nA: No.',
      ['(Q)', 'Nora Quill', '(Q)', 'Nora Quill'],
    ],
    [
      'a question and its answer in a story about somebody else',
      'Nora Quill runs the ferry. Quill says little. She has run it since the bridge fell down in the great storm, and nobody else wants to.\n\nQ: Why is the ferry so late?\nA: It is the wind.',
      ['(Q)', '?'],
    ],
    [
      'the subject of the cue before a colon, whatever stands between',
      'Nora Quill of the town said ferries were "sick of storms", while baker Tom Barrow, 29, from Hull, said: "I just want to get home."',
      ['Tom Barrow'],
    ],
    [
      'a councillor, by a title',
      'Nora Quill runs the town.\n\nIn a statement, Cllr Quill said: "I am sorry for all of it."',
      ['Nora Quill'],
    ],
    [
      'somebody named beside a noun, with office and state',
      'His rival, Republican state Sen. Nora Quill, read it. In a tweet, she wrote: "The ferry is late."',
      ['Nora Quill'],
    ],
    [
      'a body of many owners',
      'The Hull Dockers\' Union said: "The ferry is late again today."',
      ["Hull Dockers' Union"],
    ],
    [
      'a body whose name begins with a participle',
      'Reading Council said: "The ferry is late again today."',
      ['Reading Council'],
    ],
    [
      'a transcript',
      'The hearing.\n\nQUILL: Is the ferry late?\n\nBARROW: It is.\n\nQUILL: Why?',
      ['QUILL', 'BARROW', 'QUILL'],
    ],
  ])('%s', (_rule, text, expected) => {
    expect(speakers(story(text))).toEqual(expected);
  });
});
