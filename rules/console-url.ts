import type { PublicAccount } from '../contract/accounts';
import { findRegion } from './regions';

/**
 * The address of an alarm in the AWS console, in the encoding that the console itself copies:
 * percent-encoding with `$` in place of `%`.
 *
 * @param region - Becomes part of the host name: only regions of contract/regions.ts make a link.
 */
export function alarmConsoleUrl(region: string, alarmName: string): string | undefined {
  // encodeURIComponent throws on half of a surrogate pair.
  if (!findRegion(region) || /\p{Surrogate}/u.test(alarmName)) return undefined;
  const encoded = encodeURIComponent(alarmName)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '$');
  return `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:alarm/${encoded}`;
}

/**
 * The same link by way of the organisation's access portal: that alone leads into the right account,
 * whoever is signed in (docs.aws.amazon.com/singlesignon/latest/userguide/createshortcutlink.html).
 */
export function throughPortal(
  consoleUrl: string,
  { url, accountNumber }: { readonly url: string; readonly accountNumber: string },
): string {
  if (!URL.canParse(url)) return consoleUrl;
  const { origin, pathname } = new URL(url);
  const start = pathname.replace(/\/+$/, '') || '/start';
  const query = new URLSearchParams({ account_id: accountNumber, destination: consoleUrl });
  return `${origin}${start}/#/console?${query.toString()}`;
}

/** The alarms of an account in the AWS console, through the access portal where it is known. */
export function alarmsConsoleUrl({ region, accountNumber, portalUrl }: PublicAccount): string {
  const url = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:`;
  return portalUrl ? throughPortal(url, { url: portalUrl, accountNumber }) : url;
}
