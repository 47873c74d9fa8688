import { numberFormat, pluralRules } from './intl';
import { currentLocale } from './locale';

/** A sentence for each plural form that its language has; `{count}` decides which one is said. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A whole sentence or label, with places in braces. */
export type Sentence = string | Plural;

/** The words of one element or page in one language. */
export type Words = Readonly<Record<string, Sentence>>;

/** Names of the places in a sentence: `'{alarm} is {state}'` has `alarm` and `state`. */
type Places<Said> = Said extends `${string}{${infer Place}}${infer Rest}`
  ? Place | Places<Rest>
  : Said extends Plural
    ? 'count' | Places<Said[keyof Said]>
    : never;

type ValuesOf<Said> = Readonly<Record<Exclude<Places<Said>, 'count'>, string | number>> &
  ([Extract<Places<Said>, 'count'>] extends [never] ? unknown : { readonly count: number });

type Arguments<Said> = [Places<Said>] extends [never] ? [] : [values: ValuesOf<Said>];

/** As many sentences as the English table has, each with no place that the English one lacks. */
type Translation<English extends Words, Translated> = {
  readonly [Key in keyof English]: Key extends keyof Translated
    ? Exclude<Places<Translated[Key]>, Places<English[Key]>> extends never
      ? Sentence
      : never
    : Sentence;
};

/** Looks a sentence up in the current language, and puts values in its places. */
export interface Message<English extends Words> {
  /** A number is written as the current locale writes it. */
  <Key extends keyof English & string>(key: Key, ...values: Arguments<English[Key]>): string;

  /** The words that are said wherever the current language has none. */
  readonly english: English;

  /** Gives the element or page its words in another language, as a BCP 47 tag. */
  translate<const Translated extends Words>(
    locale: string,
    words: Translated & Translation<English, Translated>,
  ): void;
}

type Values = Readonly<Record<string, string | number>>;

function fill(sentence: Sentence, values: Values): string {
  const text =
    typeof sentence === 'string'
      ? sentence
      : (sentence[pluralRules({}).select(Number(values['count']))] ?? sentence.other);
  return text.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place] ?? '';
    return typeof value === 'number' ? numberFormat({}).format(value) : value;
  });
}

/**
 * The lookup over the words of one element or page. It looks at the locale whenever it is called, so
 * it is called while rendering, and never for a constant.
 */
export function messages<const English extends Words>(english: English): Message<English> {
  const languages: Record<string, Words> = {};
  const message = (key: string, values: Values = {}): string => {
    const locale = currentLocale();
    const words = languages[locale] ?? languages[locale.replace(/-.*/, '')];
    return fill(words?.[key] ?? english[key] ?? key, values);
  };
  return Object.assign(message, {
    english,
    translate: (locale: string, words: Words) => {
      languages[locale] = words;
    },
  });
}
