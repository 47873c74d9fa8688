import { people as ids } from '../../demo/ids';
import type { Invocation } from '../../forge/index';

/** Somebody who looks at the wiki. */
export interface Person {
  /** The name in `?as=`. */
  readonly role:
    'admin' | 'editor' | 'reader' | 'accountant' | 'partner' | 'unlicensed' | 'anonymous';
  /** Atlassian's account id; for anonymous people the word that Forge uses for all of them. */
  readonly accountId: string;
  /** developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users/ */
  readonly accountType: Invocation['user']['accountType'];
  readonly name: string;
  readonly initials: string;
  readonly groups: readonly string[];
}

/** Everybody the local site knows; the switch in its top bar lists them in this order. */
export const people: readonly [Person, ...Person[]] = [
  {
    role: 'admin',
    accountId: ids.admin,
    accountType: 'licensed',
    name: 'Amara Okafor',
    initials: 'AO',
    groups: ['confluence-admins', 'confluence-users', 'finance'],
  },
  {
    role: 'editor',
    accountId: ids.editor,
    accountType: 'licensed',
    name: 'Erik Lindqvist',
    initials: 'EL',
    groups: ['confluence-users', 'operations'],
  },
  {
    role: 'reader',
    accountId: ids.reader,
    accountType: 'licensed',
    name: 'Rosa Delgado',
    initials: 'RD',
    groups: ['confluence-users'],
  },
  {
    role: 'accountant',
    accountId: ids.accountant,
    accountType: 'licensed',
    name: 'Mei Tanaka',
    initials: 'MT',
    groups: ['confluence-users', 'finance'],
  },
  {
    role: 'partner',
    accountId: ids.partner,
    accountType: 'licensed',
    name: 'Luís Ferreira',
    initials: 'LF',
    groups: ['partners'],
  },
  {
    role: 'unlicensed',
    accountId: ids.unlicensed,
    accountType: 'unlicensed',
    name: 'Kenji Watanabe',
    initials: 'KW',
    groups: ['guests'],
  },
  {
    role: 'anonymous',
    accountId: 'unidentified',
    accountType: 'anonymous',
    name: 'Nobody logged in',
    initials: '?',
    groups: [],
  },
];

/** The person with that name in `?as=`; undefined when there is none. */
export function personByRole(role: string): Person | undefined {
  return people.find((person) => person.role === role);
}

/** The person with that Atlassian account id; undefined when there is none. */
export function personByAccountId(accountId: string): Person | undefined {
  return people.find((person) => person.accountId === accountId);
}

/** Whether Confluence lists the operation "administer application" for the person. */
export function administers(person: Person): boolean {
  return person.groups.includes('confluence-admins');
}
