import { fragmentOf, longestLink, parseAlarmLink, parseConsoleAddress } from './alarm-link';
import { decoded } from './link-names';
import { isVisible, turnsDirection } from './visible-text';

/** A page of the CloudWatch console that a link leads to. */
export interface ConsolePage {
  /**
   * What AWS calls such a page, in any language, and behind it the name of what it shows:
   * `CloudWatch dashboard Production`.
   */
  readonly name: string;
  /** The link itself: an https address of the AWS console, or of an access portal that leads there. */
  readonly url: string;
}

/** Longer than any name of a dashboard, a log group or an alarm. */
const longestName = 512;

/** The console's own forms, and those that scripts and documentation still write. */
const forms: readonly (readonly [form: RegExp, page: string, pageOfOne?: string])[] = [
  [
    /^#dashboards(?:(?::name=|\/dashboard\/)([^?&;]+))?/,
    'CloudWatch dashboards',
    'CloudWatch dashboard',
  ],
  [/^#logsV2:log-groups\/log-group\/([^/?&;]+)/, 'CloudWatch Logs', 'CloudWatch log group'],
  [
    /^#log(?:EventViewer|Stream):(?:[^;]*;)*?group=([^?&;]+)/,
    'CloudWatch Logs',
    'CloudWatch log group',
  ],
  [/^#logsV2:logs-insights/, 'CloudWatch Logs Insights'],
  [/^#log/, 'CloudWatch Logs'],
  [/^#metrics/, 'CloudWatch metrics'],
  [/^#(?:alarm|s=Alarms)/, 'CloudWatch alarms'],
  [/^/, 'CloudWatch'],
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
  if ('region' in alarm) return { name: `CloudWatch alarm ${alarm.shownName}`, url };
  const fragment = fragmentOf(address.text);
  for (const [form, page, pageOfOne] of forms) {
    const match = form.exec(fragment);
    if (!match) continue;
    const name = readable(match[1]);
    return { name: name && pageOfOne ? `${pageOfOne} ${name}` : page, url };
  }
  return undefined;
}

/** Names are encoded up to two times, with `$` or `%`, which neither dashboards nor log groups have. */
function readable(written: string | undefined): string | undefined {
  const name = decoded(decoded(written ?? '', '%$'), '%$');
  return name.length <= longestName && isVisible(name) && !turnsDirection(name) ? name : undefined;
}
