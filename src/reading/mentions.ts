// Where a story means whom, in the order of the text: for questions such as "who is named between here and there?".
import type { PersonKind, Span } from '../story/index.ts';
import { lastOf } from './people/figure.ts';
import type { Figure } from './people/index.ts';
import type { Tokens } from './tokens.ts';
import { has, TRAITS } from './words.ts';

export interface Named {
  readonly span: Span;
  readonly figure: Figure;
}

export class Mentions {
  private readonly places: readonly Named[];
  private readonly roles: ReadonlyMap<string, string>;
  private readonly kinds: ReadonlyMap<string, PersonKind>;

  /** @param speakers names of those who say something: they are persons beyond doubt */
  constructor({ tokens }: Tokens, figures: readonly Figure[], speakers: ReadonlySet<string>) {
    const known = figures.filter(
      ({ name, kind, unnamed, place, noted, sure, words }) =>
        kind !== 'person' ||
        (!unnamed && !place && (noted || speakers.has(name) || (sure && words.length > 1))),
    );
    this.roles = new Map(known.map(({ name, role }) => [name, role ?? '']));
    this.kinds = new Map(known.map(({ name, kind }) => [name, kind]));
    const places = known.flatMap((figure) => figure.mentions.map((span): Named => ({ span, figure })));
    const told = new Set(places.map(({ span }) => span[0]));
    // In quotations people are known by their last names.
    const byLast = new Map<string, Figure | null>();
    for (const figure of known) {
      const last = lastOf(figure);
      if (figure.kind === 'person' && last !== '') byLast.set(last, byLast.has(last) ? null : figure);
    }
    for (const token of tokens) {
      const figure = has(token, TRAITS.capital) ? byLast.get(token.lower) : undefined;
      if (figure && !told.has(token.start)) places.push({ span: [token.start, token.end], figure });
    }
    this.places = places.sort((a, b) => a.span[0] - b.span[0]);
  }

  /** The mentions that begin within a span, in order. */
  within([from, to]: Span): Named[] {
    const found: Named[] = [];
    for (let i = this.first(from); i < this.places.length; i++) {
      const place = this.places[i];
      if (!place || place.span[0] >= to) break;
      found.push(place);
    }
    return found;
  }

  /** The persons, by name, that are meant within some spans, those meant most often first; one name left out. */
  persons(spans: readonly Span[], but: string | null): string[] {
    const times = new Map<string, number>();
    for (const span of spans)
      for (const { figure } of this.within(span))
        if (figure.kind === 'person' && !figure.unnamed && !figure.place && figure.name !== but)
          times.set(figure.name, (times.get(figure.name) ?? 0) + 1);
    return [...times].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  }

  /** What the story says somebody is; nothing where it doesn't. */
  roleOf(name: string | null): string {
    return name === null ? '' : (this.roles.get(name) ?? '');
  }

  /** Whether somebody is a person; nothing of whom the story doesn't tell. */
  kindOf(name: string): PersonKind | undefined {
    return this.kinds.get(name);
  }

  private first(from: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle]?.span[0] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
