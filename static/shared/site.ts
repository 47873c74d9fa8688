import type { MacroSite } from '../../contract/macros';
import { fieldsOf } from '../../rules/fields';

/** What the frame is told of its site; undefined where it is not told where that is. */
export function siteIn(context: unknown): MacroSite | undefined {
  const { siteUrl, locale, timezone } = fieldsOf(context);
  if (typeof siteUrl !== 'string') return undefined;
  return {
    url: siteUrl,
    locale: typeof locale === 'string' ? locale : '',
    timeZone: typeof timezone === 'string' ? timezone : '',
  };
}
