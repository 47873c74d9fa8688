import { regions } from '../../contract/regions';

/**
 * The address of an alarm in the AWS console, in the encoding that the console itself copies:
 * percent-encoding with `$` in place of `%`.
 *
 * @param region - Becomes part of the host name: only regions of contract/regions.ts make a link.
 */
export function alarmConsoleUrl(region: string, alarmName: string): string | undefined {
  // encodeURIComponent throws on half of a surrogate pair.
  if (!regions.some(({ id }) => id === region) || /\p{Surrogate}/u.test(alarmName)) {
    return undefined;
  }
  const encoded = encodeURIComponent(alarmName)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '$');
  return `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:alarm/${encoded}`;
}
