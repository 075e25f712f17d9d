// Words that carry grammar rather than meaning: they tell little about which statement a phrase means.
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those and or but nor so yet if then than because as while when where who whom whose which what
  how why i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself
  himself herself itself ourselves themselves am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought to of in on at by for from with without into onto upon about over
  under between among through during before after above below up down out off again there here not no any some all both
  each few more most other such only own same too very just also even ever never im ive id ill youre youve youd youll hes
  shes its were weve wed well theyre theyve theyd theyll dont doesnt didnt isnt arent wasnt werent wont wouldnt cant cannot
  couldnt shouldnt hasnt havent hadnt lets thats theres whats whos heres aint`.split(/\s+/),
);
