// Names of places: no persons, though a country or a city can speak.

const names = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  );

/** Countries, states and large cities, lower case. */
export const PLACES = names(`
  afghanistan, albania, algeria, america, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, belarus, belgium, bolivia, bosnia,
  brazil, britain, bulgaria, cambodia, canada, chile, china, colombia, congo, costa rica, crimea, croatia, cuba, cyprus, czech republic, denmark,
  ecuador, egypt, el salvador, england, estonia, ethiopia, europe, finland, france, germany, ghana, great britain, greece, guatemala, haiti, honduras,
  hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, japan, jordan, kazakhstan, kenya, kosovo, kuwait, latvia, lebanon, libya,
  lithuania, malaysia, mexico, moldova, mongolia, morocco, myanmar, nepal, netherlands, new zealand, nicaragua, nigeria, north korea, northern ireland,
  norway, oman, pakistan, palestine, panama, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda, saudi arabia,
  scotland, senegal, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea, south sudan, spain, sri lanka, sudan, sweden,
  switzerland, syria, taiwan, thailand, tunisia, turkey, uganda, ukraine, united arab emirates, united kingdom, united states, uruguay, uzbekistan,
  venezuela, vietnam, wales, yemen, zimbabwe,
  alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas,
  kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
  new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas,
  utah, vermont, virginia, west virginia, wisconsin, wyoming, district of columbia,
  atlanta, austin, baghdad, baltimore, beijing, belfast, berlin, birmingham, boston, brooklyn, brussels, cairo, cambridge, charleston, charlotte,
  chicago, cincinnati, cleveland, columbus, dallas, delhi, denver, des moines, detroit, dublin, edinburgh, geneva, glasgow, hong kong, houston,
  indianapolis, istanbul, jerusalem, kabul, kansas city, kiev, las vegas, leeds, liverpool, london, los angeles, madrid, manchester, manhattan, memphis,
  miami, milwaukee, minneapolis, moscow, nashville, new delhi, new orleans, new york city, newark, oakland, oklahoma city, orlando, oxford, paris,
  philadelphia, phoenix, pittsburgh, portland, pyongyang, queens, raleigh, richmond, riyadh, rome, sacramento, salt lake city, san antonio, san diego,
  san francisco, san jose, seattle, seoul, shanghai, silicon valley, st. louis, st louis, sydney, tampa, tehran, tokyo, toronto, washington,
  wall street, main street, west wing, capitol hill, long island, middle east, silicon valley, fifth avenue, latin america, south florida, u.s., u.k., us, uk, d.c.
`);
