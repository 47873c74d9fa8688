import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';
import type { PublicAccount } from '../../contract/accounts';
import type { PlacedReference } from '../../contract/alarms';
import type { Fault } from '../../host/aws';
import { people } from '../../host/demo/ids';
import { alarmName, region, type Backend } from '../lib/backend';
import { badgeLog, type Shown } from '../lib/badge-log';
import { seenOf, type Moments, type Seen } from './timeline';

/** One way in which AWS fails. */
export interface Scenario {
  readonly service: 'sts' | 'cloudwatch';
  readonly fault: Fault['fault'];
  /** For the first account of the page, or for all of them. */
  readonly accounts: 'one' | 'all';
}

/** What came of it. */
export interface Outcome {
  readonly scenario: Scenario;
  readonly faulty: Seen;
  /** The badges of the other accounts, where there are any. */
  readonly others?: Seen;
  /** What administrators were told who pressed Verify meanwhile. */
  readonly verified: readonly string[];
  /** Whether all accounts still are connected. */
  readonly areConnected: boolean;
}

/** An account with badges on the page. */
export interface PageAccount {
  readonly connectionId: string;
  readonly accountNumber: string;
}

/** How many accounts have badges on one page, and how many badges there are. */
export const accountsOfPage = 3;
export const badgesOfPage = 20;

/**
 * How long AWS fails, after that how long at most until a page reads once more and hears of it, and how
 * long at most the page is watched when AWS is well again; in milliseconds.
 */
const failsFor = 190_000;
const readsWithin = 80_000;
const answersWithin = 12_000;
const watchedFor = 150_000;

const patience = 120_000;

/** The badges of a page: of its accounts in turn. */
export function badgesOf(
  accounts: readonly (readonly PlacedReference[])[],
): readonly PlacedReference[] {
  return Array.from({ length: badgesOfPage }, (_, badge) => {
    const reference = accounts[badge % accountsOfPage]?.[Math.floor(badge / accountsOfPage)];
    if (!reference) throw new Error('An account has too few alarms.');
    return reference;
  });
}

/** Waits until all badges of a page show states without doubt. */
export async function untilFresh(page: Page): Promise<void> {
  const started = Date.now();
  while (!isFresh(await badgeLog(page))) {
    if (Date.now() - started > patience) throw new Error('The page does not come to an end.');
    await wait(500);
  }
}

function isFresh(log: readonly Shown[]): boolean {
  const now = Date.now();
  const seen = seenOf(log, allBadges, [], { failedAt: now - 1, healedAt: now, endedAt: now });
  const isOpen = new Set(log.map(({ badge }) => badge)).size === badgesOfPage;
  return isOpen && seen.freshAfter === 0;
}

const allBadges = Array.from({ length: badgesOfPage }, (_, badge) => badge);

/** Has AWS fail for accounts of an open page, heals it, and tells what readers saw of it. */
export async function run(
  scenario: Scenario,
  backend: Backend,
  page: Page,
  accounts: readonly PageAccount[],
): Promise<Outcome> {
  const { service, fault } = scenario;
  const isAll = scenario.accounts === 'all';
  const faultyAccounts = isAll ? accounts : accounts.slice(0, 1);
  const isFaulty = (badge: number): boolean => isAll || badge % accountsOfPage === 0;
  const verifications: Promise<string>[] = [];
  const verify = (): void => {
    for (const each of accounts) {
      const told = verified(backend, each);
      if (faultyAccounts.includes(each)) verifications.push(told);
    }
  };

  const failedAt = Date.now();
  for (const { accountNumber: account } of faultyAccounts) {
    backend.aws.inject({ service, fault, account, times: Infinity });
  }
  // Who shows this has read it since.
  for (const { accountNumber } of accounts) raiseAlarm(backend, accountNumber);
  await wait(failsFor / 2);
  verify();
  await wait(failsFor / 2 - 5_000);
  verify();
  await wait(5_000);
  // Who has just failed waits the longest.
  await nextRead(page, faultyAccounts);
  const healedAt = Date.now();
  for (const { accountNumber } of faultyAccounts) backend.aws.clearFaults(accountNumber);

  const look = async (): Promise<{ faulty: Seen; others: Seen }> => {
    const log = await badgeLog(page);
    const moments: Moments = { failedAt, healedAt, endedAt: Date.now() };
    const of = (badges: readonly number[]): Seen =>
      seenOf(
        log,
        badges,
        badges.filter((badge) => badge < accountsOfPage),
        moments,
      );
    return {
      faulty: of(allBadges.filter(isFaulty)),
      others: of(allBadges.filter((badge) => !isFaulty(badge))),
    };
  };
  let seen = await look();
  while (Date.now() - healedAt < watchedFor && !isOver(seen)) {
    await wait(1_000);
    seen = await look();
  }
  return {
    scenario,
    faulty: seen.faulty,
    ...(!isAll && { others: seen.others }),
    verified: [...new Set(await Promise.all(verifications))],
    areConnected: await areConnected(backend, accounts),
  };
}

/**
 * Waits until the page has heard what became of a read of these accounts, or asks too seldom for it.
 * What is left out of an answer is asked for once more, at once.
 */
async function nextRead(page: Page, accounts: readonly PageAccount[]): Promise<void> {
  const predicate = (request: Request): boolean =>
    accounts.some(({ connectionId }) => request.postData()?.includes(connectionId));
  const finished = (timeout: number): Promise<unknown> =>
    page.waitForEvent('requestfinished', { predicate, timeout }).catch(() => undefined);
  await finished(readsWithin);
  const asksAgain = page.waitForEvent('request', { predicate, timeout: 500 });
  const isAskedAgain = await asksAgain.then(Boolean, () => false);
  if (isAskedAgain) await finished(answersWithin);
}

function isOver({ faulty, others }: { readonly faulty: Seen; readonly others: Seen }): boolean {
  return faulty.freshAfter < Infinity && others.freshAfter < Infinity;
}

function raiseAlarm({ aws }: Backend, accountNumber: string): void {
  const alarms = aws.world.alarms(accountNumber, region);
  const alarm = alarms.find(alarmName(0));
  if (alarm) alarms.setState(alarm, { StateValue: 'ALARM', StateReason: 'Threshold Crossed' });
}

/** Presses Verify; answers what is then told. */
async function verified(backend: Backend, { connectionId }: PageAccount): Promise<string> {
  const answer = (await asked(backend, 'accounts.verify', { connectionId })) as {
    readonly code?: string;
    readonly account?: PublicAccount;
    readonly diagnosis?: { readonly code: string };
  };
  return answer.diagnosis?.code ?? answer.code ?? answer.account?.status ?? 'nothing';
}

async function areConnected(backend: Backend, accounts: readonly PageAccount[]): Promise<boolean> {
  const listed = (await asked(backend, 'accounts.list', {})) as {
    readonly accounts?: readonly PublicAccount[];
  };
  return accounts.every(
    ({ connectionId }) =>
      listed.accounts?.find((each) => each.connectionId === connectionId)?.status === 'connected',
  );
}

function asked(backend: Backend, name: string, payload: object): Promise<unknown> {
  return backend.forge.invoke({
    function: 'admin',
    name,
    payload,
    user: { accountId: people.admin, accountType: 'licensed' },
    installation: backend.installation.id,
    moduleKey: 'settings',
    localId: 'settings',
    extension: { type: 'confluence:globalSettings' },
  });
}
