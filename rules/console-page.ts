import type { ConsolePage, ConsolePageKind } from '../contract/alarms';
import { fragmentOf, longestLink, parseAlarmLink, parseConsoleAddress } from './alarm-link';
import { decoded } from './link-names';
import { isVisible, turnsDirection } from './visible-text';

/** Longer than any name of a dashboard, a log group or an alarm. */
const longestName = 512;

/** The console's own forms, and those that scripts and documentation still write. */
const forms: readonly (readonly [form: RegExp, kind: ConsolePageKind])[] = [
  [/^#dashboards(?::name=|\/dashboard\/)([^?&;]+)/, 'dashboard'],
  [/^#dashboards/, 'dashboards'],
  [/^#logsV2:log-groups\/log-group\/([^/?&;]+)/, 'log-group'],
  [/^#log(?:EventViewer|Stream|s)?:(?:[^;]*;)*?(?:group|prefix)=([^?&;]+)/, 'log-group'],
  [/^#log/, 'logs'],
  [/^#metrics/, 'metrics'],
  [/^#(?:alarm|s=Alarms)/, 'alarms'],
];

/**
 * Reads which page of the CloudWatch console a link leads to, be it that of an alarm or not. Undefined
 * where it leads anywhere else: such a link is never to be offered under the console's name.
 */
export function parseConsolePage(text: string): ConsolePage | undefined {
  const link = text.trim().replace(/[\t\n\r]/g, '');
  if (link.length > longestLink) return undefined;
  const address = parseConsoleAddress(link);
  if ('problem' in address || !address.url.pathname.startsWith('/cloudwatch/')) return undefined;
  const url = new URL(link).href;
  const alarm = parseAlarmLink(link);
  if ('region' in alarm) return { kind: 'alarm', name: alarm.shownName, url };
  const fragment = fragmentOf(address.text);
  for (const [form, kind] of forms) {
    const match = form.exec(fragment);
    if (match) return { kind, ...named(match[1]), url };
  }
  return { kind: 'console', url };
}

/** Names are encoded up to two times, with `$` or `%`, which neither dashboards nor log groups have. */
function named(written: string | undefined): { readonly name?: string } {
  const name = decoded(decoded(written ?? '', '%$'), '%$');
  return name.length <= longestName && isVisible(name) && !turnsDirection(name) ? { name } : {};
}
