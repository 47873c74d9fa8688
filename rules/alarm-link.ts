import { parseAlarmName } from './alarm-name';
import { findRegion } from './regions';

/** The alarm that an address of the AWS console, or an ARN, leads to. */
export interface AlarmLink {
  readonly region: string;
  /** Twelve digits, where the link says in which account. */
  readonly accountNumber?: string;
  /** The name, and the one that it would be if the link was encoded twice, as in some e-mails. */
  readonly alarmNames: readonly [string, string?];
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

// The console adds to a name parameters of its own: `?~(alarmStateFilter~'ALARM)`. Mail programs
// encode the first signs of the fragment.
const alarmFragments = [
  /^#alarmsV2(?::|[%$]3A)alarm(?:\/|[%$]2F)([^?&;]+)/i,
  /^#alarm:(?:[^?&;]*;)*name=([^?&;]+)/,
  /^#(?=(?:.*&)?s=Alarms(?:&|$))(?:.*&)?alarm=([^?&;]+)/,
];
const listFragment = /^#(?:alarmsV2(?:[:%$]|$)|alarm:|(?:.*&)?s=Alarms(?:&|$))/;

/**
 * Reads an address of an alarm in the AWS console, in every form that the console, its e-mails and
 * AWS's access portals ever gave it, or the ARN of an alarm. It never throws, and what it answers
 * names no host.
 */
export function parseAlarmLink(text: string): AlarmLink | LinkProblem {
  const link = text.trim();
  if (link.length > longestLink) return { problem: 'not-a-link' };
  if (/^arn:/i.test(link)) return parseArn(link);
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(link) || !URL.canParse(link)) {
    return { problem: 'not-a-link' };
  }
  const url = new URL(link);
  const problem = addressProblem(url);
  if (problem) return problem;
  return portalHost.test(url.host) ? parseShortcut(url) : parseConsole(url);
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
function parseShortcut({ hash }: URL): AlarmLink | LinkProblem {
  const query = new URLSearchParams(/^#\/console\?([^]*)$/.exec(hash)?.[1]);
  const destination = query.get('destination') ?? '';
  if (!URL.canParse(destination)) return { problem: 'not-an-alarm' };
  const url = new URL(destination);
  const problem = addressProblem(url);
  if (problem) return problem;
  const link = parseConsole(url);
  const accountNumber = query.get('account_id') ?? '';
  return 'problem' in link || !/^\d{12}$/.test(accountNumber) ? link : { ...link, accountNumber };
}

function parseConsole({ host, pathname, searchParams, hash }: URL): AlarmLink | LinkProblem {
  if (!consolePath.test(pathname)) return { problem: 'not-an-alarm' };
  const encoded = alarmFragments.map((form) => form.exec(hash)?.[1]).find(Boolean);
  if (!encoded) return { problem: listFragment.test(hash) ? 'alarm-list' : 'not-an-alarm' };
  const [, accountNumber, regionOfHost] = consoleHost.exec(host) ?? [];
  const region = searchParams.get('region') ?? regionOfHost;
  if (!region) return { problem: 'no-region' };
  const name = decoded(encoded);
  return toLink(region, accountNumber, [name, decoded(name)]);
}

function parseArn(text: string): AlarmLink | LinkProblem {
  const [, partition = '', service, region = '', account = '', resource = ''] =
    /^arn:([^:]*):([^:]*):([^:]*):([^:]*):([^]*)$/i.exec(text) ?? [];
  if (partition.startsWith('aws-')) return { problem: 'other-partition', subject: partition };
  const isAlarm =
    service === 'cloudwatch' && /^\d{12}$/.test(account) && resource.startsWith('alarm:');
  if (partition !== 'aws' || !isAlarm) return { problem: 'not-an-alarm' };
  return toLink(region, account, [resource.slice('alarm:'.length)]);
}

function toLink(
  region: string,
  accountNumber: string | undefined,
  names: readonly string[],
): AlarmLink | LinkProblem {
  if (!findRegion(region)) return { problem: 'unknown-region', subject: region };
  const [name, alternative] = new Set(names.filter((text) => parseAlarmName(text) !== undefined));
  if (name === undefined) return { problem: 'name-not-allowed' };
  return {
    region,
    ...(accountNumber !== undefined && { accountNumber }),
    alarmNames: alternative === undefined ? [name] : [name, alternative],
  };
}

/** Percent-encoding, with the console's `$` in place of `%` or without; what is none stays. */
function decoded(text: string): string {
  return text.replace(/(?:[%$][\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run.replaceAll('$', '%'));
    } catch {
      return run;
    }
  });
}
