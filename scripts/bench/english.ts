// News of our own making: stories about invented councils and harbours, for machines without the marked articles.
import type { StorySource } from '../../src/story/index.ts';
import { createRandom, type Random } from './random.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

const FIRST =
  list(`Mara, Olu, Ines, Tomas, Ruth, Kofi, Greta, Hamid, Lena, Piotr, Asha, Bruno, Carys, Dmitri, Elif, Farah,
  Gwen, Hugo, Ida, Jonas, Keiko, Luca, Mina, Niall, Orla, Pavel, Rosa, Sven, Tess, Umar, Vera, Wanda, Yusuf, Zoe`);
const LAST =
  list(`Voss, Adeyemi, Castellan, Marsh, Okoro, Lindqvist, Petrov, Hale, Brennan, Duarte, Engel, Farrow, Grieve,
  Holt, Ivers, Jansen, Keane, Lowry, Moreau, Nkemelu, Osborne, Pryce, Quill, Rowntree, Sefton, Thorne, Ulrich, Varga,
  Whitlock, Yates, Zeller, Abbott, Birch, Calloway, Draper, Easton, Fenwick, Garrity, Hathaway, Inskip`);
const ROLES =
  list(`the mayor, the harbour master, the head teacher, a union organiser, the chief engineer, a retired judge,
  the opposition leader, the housing minister, a ferry captain, the police commissioner, a river warden, the librarian,
  the hospital director, a farmer, the finance secretary, the campaign manager`);
const TOWNS =
  list(`Harrow Bay, Eastmere, Kingsholt, Dunfell, Saltmarsh, Oakley Cross, Ravensford, Millbrook, Stonehaven,
  Whitcombe, Ashdown, Larkfield, Port Ellery, Northgate, Fallowby, Hexley`);
const WHO =
  list(`We, They, The council, This town, Our children, The builders, The ministers, Ordinary families, The voters,
  My neighbours, The fishermen, The owners, Those inspectors, The teachers, The nurses, Our opponents, The committee,
  The lenders, Small shops, The drivers, The planners, Older people, The tenants, The shareholders, The coastguard`);
const WILL =
  list(`will never, must, should, can still, ought to, are going to, have refused to, have promised to,
  would rather, are too proud to, cannot afford to, did not bother to, were asked to, have every right to`);
const DO =
  list(`rebuild, abandon, defend, measure, ignore, finance, repaint, question, celebrate, inherit, repair, forget,
  surrender, publish, postpone, reopen, sell, inspect, welcome, demolish, expand, protect, borrow, cancel, audit, remember,
  replace, explain, oppose, restore, rescue, study, delay, lease, widen, drain, plant, guard, search, trust`);
const WHAT =
  list(`the old lighthouse, a second ferry, every broken lamp, the swimming baths, the eastern sea wall,
  a forgotten promise, the winter timetable, the flooded library, the night market, a borrowed budget, the steel bridge,
  the school kitchens, an honest account, the railway arches, the fishing quota, the bus station, a quiet inquiry,
  the hospital wing, the rubbish contract, the botanical garden, the pension fund, the parking scheme, a hasty bargain,
  the orchard road, the coal pier, the cinema roof, the water meters, the wind turbines, the village green,
  the census figures, the drainage plan, a dangerous precedent, the museum collection, the allotments, the tram depot`);
const WHEN =
  list(`before the autumn storms, without asking anybody, while prices climb, for another generation,
  until the money runs out, in front of the whole county, with one signature, after a sleepless summer, by next spring,
  at any cost, during the harvest, because nobody counted the votes, under cover of darkness, despite three warnings,
  out of sheer stubbornness, for the sake of a headline, when the tide turns, behind closed doors, against all advice,
  in the worst possible week, with other people's savings, on a Sunday afternoon, like gamblers at a fair`);
const THEN =
  list(`That is not a plan; it is a shrug, I have said so since the first meeting, Somebody has to answer for it,
  You could hear it in the silence afterwards, No ledger will ever show the damage, It isn't pride, it's arithmetic,
  The rest is theatre, I don't regret a word of it, Ask anyone on the quay, We've waited twelve years already,
  The engineers knew it from the start, It's a matter of simple decency, History won't be gentle with us`);
const SAID = list(
  `said, told the council, insisted, warned, added, argued, told reporters, declared, replied`,
);
const THAT = list(`said, insisted, warned, argued, claimed, denied, promised, admitted`);
const SCENE = list(`The meeting in TOWN ran past midnight on Monday, Rain had closed the road to TOWN again,
  A crowd of several hundred gathered outside the hall in TOWN, The figures for TOWN were published last week,
  Nobody in TOWN could recall a longer debate, The vote in TOWN is due in March`);

const sentence = (random: Random): string =>
  `${random.pick(WHO)} ${random.pick(WILL)} ${random.pick(DO)} ${random.pick(WHAT)} ${random.pick(WHEN)}`;

const spoken = (random: Random): string =>
  random.below(3) === 0 ? `${sentence(random)}. ${random.pick(THEN)}` : sentence(random);

function paragraph(random: Random, name: string, role: string): string {
  const words = spoken(random);
  switch (random.below(4)) {
    case 0:
      return `“${words},” ${random.pick(SAID)} ${name}, ${role}.`;
    case 1:
      return `${name} ${random.pick(SAID)}: “${words}.”`;
    case 2: {
      const clause = sentence(random);
      return `${name}, ${role}, ${random.pick(THAT)} that ${clause.charAt(0).toLowerCase()}${clause.slice(1)}.`;
    }
    default:
      return `“${words},” ${name} said. “${random.pick(THEN)}.”`;
  }
}

function story(random: Random, number: number): StorySource {
  const town = random.pick(TOWNS);
  const people = Array.from({ length: 3 }, () => ({
    name: `${random.pick(FIRST)} ${random.pick(LAST)}`,
    role: random.pick(ROLES),
  }));
  const paragraphs = Array.from({ length: 18 }, (_, at) => {
    const { name, role } = random.pick(people);
    return at % 6 === 0 ? `${random.pick(SCENE).replace('TOWN', town)}.` : paragraph(random, name, role);
  });
  return {
    id: `made-${number}`,
    title: `${town}: the row, part ${number}`,
    text: paragraphs.join('\n\n'),
    date: null,
    source: null,
    people: [],
    corrections: [],
  };
}

/** So many stories of our own English; the same seed gives the same ones. */
export function makeStories(count: number, seed: number): StorySource[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, number) => story(random, number));
}
