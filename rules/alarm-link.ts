import { parseAlarmName } from './alarm-name';
import { decoded, exactName, parseLinkedNames, type LinkedNames } from './link-names';
import { findRegion } from './regions';

/** The alarm that an address of the AWS console, or an ARN, leads to. */
export interface AlarmLink extends LinkedNames {
  readonly region: string;
  /** Twelve digits, where the link says in which account. */
  readonly accountNumber?: string;
}

/** Why a text leads to no alarm that ConfluOps could read; the words stand where it is typed. */
export type LinkProblemCode =
  | 'not-a-link'
  | 'not-https'
  | 'other-host'
  | 'other-partition'
  | 'no-region'
  | 'unknown-region'
  | 'alarm-list'
  | 'not-an-alarm'
  | 'name-not-allowed';

/** A problem, and the part of the text that it is about. */
export interface LinkProblem {
  readonly problem: LinkProblemCode;
  readonly subject?: string;
}

/** An address of the AWS console. */
export interface ConsoleAddress {
  readonly url: URL;
  /** As it was written: a URL's own text is encoded here and there. */
  readonly text: string;
  /** Twelve digits, where the address says in which account. */
  readonly accountNumber?: string;
}

/**
 * Room for a name of 255 characters, each of them encoded twice, and for the rest of the address.
 */
export const longestLink = 8_192;

// Anchored, because amazon.com.evil.example begins like the real one. In a session of many accounts
// the console puts the account's number in front.
const consoleHost =
  /^(?:(\d{12})-[a-z0-9]+\.)?(?:([a-z]+(?:-[a-z]+)+-\d+)\.)?console\.aws\.amazon\.com$/;
const portalHost = /^[a-z0-9-]+\.(?:awsapps\.com|portal\.[a-z0-9-]+\.app\.aws)$/;
const otherPartitions: readonly (readonly [host: RegExp, partition: string])[] = [
  [/\.amazonaws\.cn$|\.awsapps\.cn$/, 'aws-cn'],
  [/\.amazonaws-us-gov\.com$|\.us-gov-home\.awsapps\.com$/, 'aws-us-gov'],
  [/\.amazonaws-eusc\.eu$/, 'aws-eusc'],
];

const consolePath = /^\/cloudwatch\/(?:home|deeplink\.js)?\/?$/;

/** Where a name stands, and what ends it where the link was encoded as it should be. */
const alarmFragments: readonly (readonly [form: RegExp, ending: RegExp])[] = [
  // The console adds parameters of its own: `?~(alarmStateFilter~'ALARM)`. Mail programs encode the
  // first signs of the fragment.
  [/^#alarmsV2(?::|[%$]3A)alarm(?:\/|[%$]2F)(?!\?(?:~|$))([^]+)/i, /\?/],
  [/^#alarm:(?:[^?&;]*;)*?name=([^?&;][^]*)/, /[?&;]/],
  [/^#(?=(?:.*&)?s=Alarms(?:&|$))(?:.*?&)??alarm=([^?&;][^]*)/, /[?&;]/],
];
const listFragment = /^#(?:alarmsV2(?:[:%$]|$)|alarm:|(?:.*&)?s=Alarms(?:&|$))/;

/**
 * Reads an address of an alarm in the AWS console, in every form that the console, its e-mails and
 * AWS's access portals ever gave it, or the ARN of an alarm. It never throws, and what it answers
 * names no host.
 */
export function parseAlarmLink(text: string): AlarmLink | LinkProblem {
  // Links in e-mails are broken into lines; a browser leaves these signs out too.
  const link = text.trim().replace(/[\t\n\r]/g, '');
  if (link.length > longestLink) return { problem: 'not-a-link' };
  if (/^arn:/i.test(link)) return parseArn(link);
  const address = parseConsoleAddress(link);
  return 'problem' in address ? address : parseConsole(address);
}

/**
 * Reads an address of the AWS console, whatever it shows; one of an access portal leads through to
 * where the portal sends people.
 */
export function parseConsoleAddress(link: string): ConsoleAddress | LinkProblem {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(link) || !URL.canParse(link)) {
    return { problem: 'not-a-link' };
  }
  const url = new URL(link);
  const problem = addressProblem(url);
  if (problem) return problem;
  if (portalHost.test(url.host)) return parseShortcut(link);
  const [, accountNumber] = consoleHost.exec(url.host) ?? [];
  return { url, text: link, ...(accountNumber !== undefined && { accountNumber }) };
}

function addressProblem({ protocol, host, username, password }: URL): LinkProblem | undefined {
  if (protocol !== 'https:') return { problem: 'not-https', subject: protocol };
  const partition = otherPartitions.find(([pattern]) => pattern.test(host))?.[1];
  if (partition) return { problem: 'other-partition', subject: partition };
  const isKnown = consoleHost.test(host) || portalHost.test(host);
  if (!isKnown || username || password) return { problem: 'other-host', subject: host };
  return undefined;
}

/** docs.aws.amazon.com/singlesignon/latest/userguide/createshortcutlink.html */
function parseShortcut(text: string): ConsoleAddress | LinkProblem {
  const [, query = ''] = /^#\/console\?([^]*)$/.exec(fragmentOf(text)) ?? [];
  const destination = destinationIn(query);
  if (!URL.canParse(destination)) return { problem: 'not-an-alarm' };
  const url = new URL(destination);
  const problem = addressProblem(url);
  if (problem) return problem;
  const account = new URLSearchParams(query).get('account_id') ?? '';
  const [, ofSession] = consoleHost.exec(url.host) ?? [];
  const accountNumber = /^\d{12}$/.test(account) ? account : ofSession;
  // Signed in to one account, the console is sent to an alarm of another: nobody knows which is meant.
  if ((ofSession ?? accountNumber) !== accountNumber) return { problem: 'not-an-alarm' };
  return { url, text: destination, ...(accountNumber !== undefined && { accountNumber }) };
}

/** Scripts write the destination encoded, or as it is; then it may hold signs that end it. */
function destinationIn(query: string): string {
  const [, written = ''] = /(?:^|&)destination=([^]*)$/.exec(query) ?? [];
  if (/^[a-z]+:/i.test(written)) return written;
  // A plus stays one: it may be a part of the alarm's name.
  return decoded(written.split('&', 1)[0] ?? '', '%');
}

/** As it was written: a URL's own is encoded here and there. */
export function fragmentOf(text: string): string {
  return /#[^]*$/.exec(text)?.[0] ?? '';
}

function parseConsole({ url, text, accountNumber }: ConsoleAddress): AlarmLink | LinkProblem {
  const { host, pathname, searchParams } = url;
  if (!consolePath.test(pathname)) return { problem: 'not-an-alarm' };
  const fragment = fragmentOf(text);
  const [form, ending] = alarmFragments.find(([each]) => each.test(fragment)) ?? [];
  const written = form?.exec(fragment)?.[1];
  if (written === undefined || ending === undefined) {
    return { problem: listFragment.test(fragment) ? 'alarm-list' : 'not-an-alarm' };
  }
  const [, , regionOfHost] = consoleHost.exec(host) ?? [];
  const region = searchParams.get('region') ?? regionOfHost;
  if (!region) return { problem: 'no-region' };
  return toLink(region, accountNumber, parseLinkedNames(written, ending));
}

function parseArn(text: string): AlarmLink | LinkProblem {
  const [, partition = '', service, region = '', account = '', resource = ''] =
    /^arn:([^:]*):([^:]*):([^:]*):([^:]*):([^]*)$/i.exec(text) ?? [];
  if (partition.startsWith('aws-')) return { problem: 'other-partition', subject: partition };
  const isAlarm =
    service === 'cloudwatch' && /^\d{12}$/.test(account) && resource.startsWith('alarm:');
  if (partition !== 'aws' || !isAlarm) return { problem: 'not-an-alarm' };
  const name = parseAlarmName(resource.slice('alarm:'.length));
  return toLink(region, account, name === undefined ? undefined : exactName(name));
}

function toLink(
  region: string,
  accountNumber: string | undefined,
  names: LinkedNames | undefined,
): AlarmLink | LinkProblem {
  if (!findRegion(region)) return { problem: 'unknown-region', subject: region };
  if (names === undefined) return { problem: 'name-not-allowed' };
  return { region, ...(accountNumber !== undefined && { accountNumber }), ...names };
}
