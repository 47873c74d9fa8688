import { englishLocale, setLocale } from '../../components/internal/locale';
import { systemClock, within } from './clock';
import { languageWithin } from './timing';
import type { Host } from './host';

/**
 * The languages that a page has words in beside English, by BCP 47 tag, each with what loads them:
 * a module that hands its words to the tables of the page and of the elements on it.
 */
export type Languages = Readonly<Record<string, () => Promise<unknown>>>;

const writtenFromTheRight = ['ar', 'fa', 'he', 'ur'];

/** The tag as Intl takes it; undefined for what is no tag. The platform writes some with "_". */
function localeIn(context: unknown): string | undefined {
  const { locale } = (context ?? {}) as { readonly locale?: unknown };
  try {
    return Intl.getCanonicalLocales(String(locale).replace('_', '-'))[0];
  } catch {
    return undefined;
  }
}

async function canSpeak(locale: string, languages: Languages): Promise<boolean> {
  const language = locale.replace(/-.*/, '');
  const load = languages[locale] ?? languages[language];
  if (!load) return language === englishLocale;
  return within(languageWithin, load(), systemClock).then(
    () => true,
    () => false,
  );
}

/**
 * Makes what is rendered from now on speak the language of a frame's context, and says so of the
 * document; it is English where the page has no words of that language, or cannot load them. Dates,
 * numbers and the order of names follow the reader's region where its language is spoken.
 */
export async function speak(context: unknown, languages: Languages): Promise<void> {
  const wanted = localeIn(context) ?? englishLocale;
  const locale = (await canSpeak(wanted, languages)) ? wanted : englishLocale;
  setLocale(locale);
  const { documentElement } = document;
  documentElement.lang = locale;
  documentElement.dir = writtenFromTheRight.includes(locale.replace(/-.*/, '')) ? 'rtl' : 'ltr';
}

/** The same, asked of the host; English when it does not answer in time. */
export async function speakAsReader(
  host: Pick<Host, 'context'>,
  languages: Languages,
): Promise<void> {
  const context = await within(languageWithin, host.context(), systemClock).catch(() => undefined);
  await speak(context, languages);
}
