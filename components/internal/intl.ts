const cached = new Map<string, unknown>();

// Words and numbers of one sentence are in one language: the document's.
function format<Format>(
  Formatter: new (locale: string, options: object) => Format,
  options: object,
): Format {
  const locale = document.documentElement.lang || 'en';
  const key = `${Formatter.name} ${locale} ${JSON.stringify(options)}`;
  const formatter = cached.get(key) ?? new Formatter(locale, options);
  cached.set(key, formatter);
  return formatter as Format;
}

/** Formatters are slow to make, so each is made once for a locale and its options. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return format<Intl.NumberFormat>(Intl.NumberFormat, options);
}

/** Formatters are slow to make, so each is made once for a locale and its options. */
export function dateTimeFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return format<Intl.DateTimeFormat>(Intl.DateTimeFormat, options);
}
