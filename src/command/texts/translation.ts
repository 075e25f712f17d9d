// A table of texts in another language: the same keys as the English one, each translated.

/** What a translation of an English table must hold; a text that is missing doesn't compile. */
export type Translation<English> = Readonly<Record<keyof English, string>>;
