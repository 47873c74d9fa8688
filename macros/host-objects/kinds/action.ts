import { JavaException } from '../../velocity/values/java-exception';
import { DatePatternError, formatDate } from '../date-format';
import {
  kind,
  object,
  value,
  type Host,
  type Kind,
  type Method,
  type Property,
  type ServiceName,
} from '../kind';
import { currentContent, currentSpace, readerOf } from '../lookup';
import type { HostSnapshot } from '../snapshot';
import { textOf, timeOf, toLong, type Value } from '../values';
import { storageOfMacro } from '../wiki-macro';

const anonymous = value<HostSnapshot>((data) => data.reader === null, 'reader');
const reader = object<HostSnapshot>('user', (_, host) => readerOf(host), 'reader');
const service = (name: ServiceName): Property<HostSnapshot> =>
  object(name, (data, host) => host.view(name, data));

/** Confluence has the words of its own pages by these keys; a template's keys are not among them. */
const getText: Method<HostSnapshot> = {
  gives: 'value',
  arity: 1,
  read: (_data, _host, [key]) => textOf(key),
};

/** `$action`: what Confluence runs to show the page. */
export const action: Kind<HostSnapshot> = kind<HostSnapshot>(
  {
    remoteUser: reader,
    authenticatedUser: reader,
    anonymousUser: anonymous,
    space: object('space', (_, host) => currentSpace(host), 'space'),
    spaceKey: value((data) => data.spaceKey, 'space'),
    page: object('content', (_, host) => currentContent(host), 'content'),
    content: object('content', (_, host) => currentContent(host), 'content'),
    pageId: value((data) => data.contentId && toLong(data.contentId), 'content'),
    dateFormatter: service('dateFormatter'),
    globalSettings: service('globalSettings'),
    settingsManager: service('settingsManager'),
    helper: service('helper'),
    bootstrapManager: service('config'),
    currentRequest: service('request'),
  },
  { getText },
  () => 'viewpage',
);

/** `$settingsManager` */
export const settingsManager: Kind<HostSnapshot> = kind<HostSnapshot>(
  { globalSettings: service('globalSettings') },
  {},
  () => 'settingsManager',
);

/** `$action.globalSettings`: Confluence's Settings. */
export const globalSettings: Kind<HostSnapshot> = kind<HostSnapshot>(
  {
    baseUrl: value((data) => data.site.baseUrl),
    defaultEncoding: value(() => 'UTF-8'),
  },
  {},
  () => 'settings',
);

/** Steps to ask the calendar for a moment. */
const stepsOfMoment = 8;

function written(pattern: string, host: Host, date: Value | undefined): Value | undefined {
  const time = timeOf(date);
  if (time === undefined) return undefined;
  host.charge(stepsOfMoment + pattern.length);
  try {
    return formatDate(pattern, time, host.snapshot.site);
  } catch (error) {
    if (!(error instanceof DatePatternError)) throw error;
    throw new JavaException('IllegalArgumentException', error.message);
  }
}

const writtenAs = (pattern: string): Method<HostSnapshot> => ({
  gives: 'value',
  arity: 1,
  read: (_, host, [date]) => written(pattern, host, date),
});

/** `$action.dateFormatter`: Confluence's DateFormatter, with the patterns of a new site. */
export const dateFormatter: Kind<HostSnapshot> = kind<HostSnapshot>(
  {},
  {
    formatGivenString: {
      gives: 'value',
      arity: 2,
      read: (_, host, [pattern, date]) => written(textOf(pattern), host, date),
    },
    format: writtenAs('MMM dd, yyyy'),
    formatDate: writtenAs('MMM dd, yyyy'),
    formatDateFull: writtenAs('MMMM dd, yyyy'),
    formatDateTime: writtenAs('MMM dd, yyyy HH:mm'),
    formatTime: writtenAs('h:mm a'),
  },
  () => 'dateFormatter',
);

/** `$helper`: Confluence's GlobalHelper. */
export const helper: Kind<HostSnapshot> = kind<HostSnapshot>(
  {
    action: object('action', (data, host) => host.view('action', data)),
    domainName: value((data) => data.site.baseUrl),
  },
  {
    getText,
    renderConfluenceMacro: {
      gives: 'value',
      arity: 1,
      read: (_data, _host, [markup]) => storageOfMacro(textOf(markup)),
    },
  },
  () => 'helper',
);
