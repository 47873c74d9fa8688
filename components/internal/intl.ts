import { currentLocale } from './locale';

const cached = new Map<string, unknown>();

// Words and numbers of one sentence are in one language, and making an Intl object is slow.
function cachedFor<Made>(
  Maker: new (locale: string, options: object) => Made,
  options: object,
): Made {
  const locale = currentLocale();
  const key = `${Maker.name} ${locale} ${JSON.stringify(options)}`;
  const made = cached.get(key) ?? new Maker(locale, options);
  cached.set(key, made);
  return made as Made;
}

/** The format of numbers in the current locale. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cachedFor<Intl.NumberFormat>(Intl.NumberFormat, options);
}

/** The format of times and dates in the current locale. */
export function dateTimeFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cachedFor<Intl.DateTimeFormat>(Intl.DateTimeFormat, options);
}

/** The order of names in the current locale. */
export function collator(options: Intl.CollatorOptions): Intl.Collator {
  return cachedFor<Intl.Collator>(Intl.Collator, options);
}

/** Which plural form a number takes in the current locale. */
export function pluralRules(options: Intl.PluralRulesOptions): Intl.PluralRules {
  return cachedFor<Intl.PluralRules>(Intl.PluralRules, options);
}

/** How several things are named one after another in the current locale. */
export function listFormat(options: Intl.ListFormatOptions): Intl.ListFormat {
  return cachedFor<Intl.ListFormat>(Intl.ListFormat, options);
}
