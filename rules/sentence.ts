/** Names of the places in a sentence: `'{alarm} is {state}'` has `alarm` and `state`. */
export type Places<Sentence> = Sentence extends `${string}{${infer Place}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

/** The sentence with a value in each of its places. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, place: string) => values[place] ?? '');
}

/** What there is for a locale, a BCP 47 tag, or else for its language in any region. */
export function inLanguage<Words>(
  languages: ReadonlyMap<string, Words>,
  locale: string,
): Words | undefined {
  return languages.get(locale) ?? languages.get(locale.replace(/-.*/, ''));
}
