// Words that a reporter and a reader use for the same thing: mostly the verbs and nouns that report what was said.
import { stem } from './stem.ts';

const GROUPS: readonly (readonly string[])[] = [
  ['called', 'branded', 'described', 'labelled', 'labeled', 'dubbed', 'termed', 'named'],
  ['lie', 'lies', 'lied', 'lying', 'liar', 'untruth', 'falsehood'],
  ['coward', 'cowardly', 'cowardice'],
  ['said', 'stated', 'declared', 'remarked', 'told'],
  ['claimed', 'alleged', 'asserted', 'maintained'],
  ['accused', 'accusing', 'blamed', 'charged', 'accusation'],
  ['denied', 'denial', 'rejected', 'dismissed', 'rebuffed'],
  ['warned', 'cautioned', 'warning'],
  ['promised', 'vowed', 'pledged', 'swore'],
  ['criticised', 'criticized', 'attacked', 'slammed', 'blasted', 'condemned', 'criticism'],
  ['praised', 'lauded', 'hailed', 'applauded'],
  ['replied', 'answered', 'responded', 'retorted', 'reply', 'response'],
  ['demanded', 'urged', 'insisted'],
  ['admitted', 'conceded', 'acknowledged', 'confessed'],
  ['predicted', 'forecast', 'prediction'],
  ['awful', 'terrible', 'dreadful'],
];

/** The stem of a word → the stems that mean the same. */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.flatMap((group) => {
    const stems = [...new Set(group.map(stem))];
    return stems.map((one): [string, string[]] => [one, stems.filter((other) => other !== one)]);
  }),
);
