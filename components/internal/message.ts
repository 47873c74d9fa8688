import { dictionary } from '../../rules/dictionary';
import { fill, inLanguage, type Places } from '../../rules/sentence';
import { numberFormat, pluralRules } from './intl';
import { currentLocale } from './locale';

/** A sentence for each plural form that its language has; `{count}` decides which one is said. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A whole sentence or label, with places in braces. */
export type Sentence = string | Plural;

/** The words of one element or page in one language. */
export type Words = Readonly<Record<string, Sentence>>;

/** Names of the places in a sentence, in whatever plural forms it has. */
type PlacesIn<Said> = Said extends Plural ? 'count' | Places<Said[keyof Said]> : Places<Said>;

type ValuesOf<Said> = Readonly<Record<Exclude<PlacesIn<Said>, 'count'>, string | number>> &
  ([Extract<PlacesIn<Said>, 'count'>] extends [never] ? unknown : { readonly count: number });

type Arguments<Said> = [PlacesIn<Said>] extends [never] ? [] : [values: ValuesOf<Said>];

/** As many sentences as the English table has, each with no place that the English one lacks. */
type Translation<English extends Words, Translated> = {
  readonly [Key in keyof English]: Key extends keyof Translated
    ? Exclude<PlacesIn<Translated[Key]>, PlacesIn<English[Key]>> extends never
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

const none: Values = {};

function say(sentence: Sentence, values: Values): string {
  const text =
    typeof sentence === 'string'
      ? sentence
      : (sentence[pluralRules({}).select(Number(values['count']))] ?? sentence.other);
  if (values === none) return text;
  const written = Object.entries(values).map(([place, value]) => [
    place,
    typeof value === 'number' ? numberFormat({}).format(value) : value,
  ]);
  return fill(text, Object.fromEntries(written) as Record<string, string>);
}

/**
 * The lookup over the words of one element or page. It looks at the locale whenever it is called, so
 * it is called while rendering, and never for a constant.
 */
export function messages<const English extends Words>(words: English): Message<English> {
  const english = dictionary(words);
  const languages = new Map<string, Words>();
  const message = (key: string, values: Values = none): string =>
    say(inLanguage(languages, currentLocale())?.[key] ?? english[key] ?? key, values);
  return Object.assign(message, {
    english,
    translate: (locale: string, words: Words) => void languages.set(locale, words),
  });
}
