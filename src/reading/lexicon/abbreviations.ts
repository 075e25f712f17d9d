// Words with a full stop of their own: which of them may also end a sentence.

/** Always followed by a name or a number: the stop never ends a sentence. Lower case, with the stop. */
export const NEVER_ENDS: ReadonlySet<string> = new Set(
  `mr. mrs. ms. mx. dr. prof. sen. sens. rep. reps. gov. govs. gen. lt. col. sgt. maj. capt. cmdr. adm. cpl. pvt. rev. fr.
   hon. pres. amb. atty. supt. sec. det. insp. msgr. st. mt. ft. vs. v. messrs. mmes. gens. cf. fig. dist. e.g. i.e. viz. al. ret. no. nos.`.split(
    /\s+/,
  ),
);

/** May stand in the middle of a sentence or close it; what follows decides. Lower case, with the stop. */
export const MAY_END: ReadonlySet<string> = new Set(
  `jr. sr. inc. ltd. co. corp. llc. bros. etc. u.s. u.k. u.n. u.s.a. d.c. e.u. a.m. p.m. ph.d. m.d. b.a. m.a. j.d. esq. dept. univ. assn. ave. blvd. rd.
   jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
   ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. neb. nev.
   okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo. n.c. n.d. n.h. n.j. n.m. n.y. s.c. s.d. r.i. w.va. l.a. d-n.y. i-vt. r-ala. r-ariz.`.split(
    /\s+/,
  ),
);

/** Words that, in capitals after a stop which may be an abbreviation's, show that a new sentence has begun. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `the a an he she it they we you i this that these those his her their our my its in on at by for from with but and or so yet if
   when while after before since although though as because however meanwhile there here what who why how where not no then now
   both some many most all one two three last even still earlier later under over during despite according asked also`.split(
    /\s+/,
  ),
);
