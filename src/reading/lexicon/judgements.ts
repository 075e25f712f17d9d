// Verbs of judgement too rare for the model of reported speech to have learnt them: "Lee branded the plan a farce".

/** The past and present forms that stand as the verb of a clause. Lower case. */
export const JUDGING_VERBS: ReadonlySet<string> = new Set(
  `brands branded labels labelled labeled dubs dubbed denounces denounced derides derided ridicules ridiculed decries decried
   lambasts lambasted castigates castigated berates berated condemns condemned`.split(/\s+/),
);
