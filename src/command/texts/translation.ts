// A table of texts in another language: the same keys as the English one, each translated.

/** What a translation of an English table must hold. */
export type Translation<English> = Partial<Readonly<Record<keyof English, string>>>;
