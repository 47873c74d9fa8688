// A page of 24 badges of a healthy account, with and without one badge beside them of an account whose
// AWS never answers: when the 24 are shown. Each sample is a fresh process of the resolver and a fresh
// browser, which loads the page twice: the first read of that process, and one after it, for which the
// process remembers that the account was late.
//   npm run bench -- late [rounds]
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBackend } from '../lib/backend';
import { badgeLog, loggingBadges, type Shown } from '../lib/badge-log';
import { startBadgeSite } from '../lib/badge-site';
import { makeCertificate } from '../lib/certificate';
import { machine } from '../lib/machine';
import { seededRandom, shuffled } from '../lib/random';
import { median, pairedRatios } from '../lib/statistics';
import { table } from '../lib/table';
import { FreshBrowser } from '../page/browse';

const rounds = Number(process.argv[2] ?? 5);
const healthy = 24;
const patience = 90_000;

/** A load of a page; times in milliseconds since its navigation began. */
interface Load {
  /** When all badges of the healthy account showed their states. */
  readonly shown: number;
  /** When the badge of the other account showed what became of it; NaN where there is none. */
  readonly dead: number;
  readonly invocations: number;
}

const loads = ['cold', 'remembered'] as const;
type Samples = Readonly<Record<(typeof loads)[number], Load[]>>;

const certificate = makeCertificate();
let chromium = '';

/** @param deadBadges - How many badges of the dead account stand behind the others. */
async function sample(deadBadges: number, samples: Samples): Promise<void> {
  const backend = await startBackend({ accounts: 2, alarmsPerAccount: healthy });
  const dead = backend.roles[1]?.roleArn.split(':')[4] ?? '';
  for (const service of ['sts', 'cloudwatch'] as const) {
    backend.aws.inject({ service, fault: 'timeout', account: dead, times: Infinity });
  }
  const badges = healthy + deadBadges;
  const folder = path.resolve('static/alarm-badge/build');
  const site = await startBadgeSite(folder, backend, certificate, [badges]);
  const browser = await FreshBrowser.launch(certificate.spki, false);
  chromium = browser.browser.version();
  try {
    await browser.page.addInitScript(loggingBadges);
    for (const load of loads) {
      backend.forge.clearCalls();
      await browser.page.goto(site.pageOf(badges), { waitUntil: 'commit' });
      const times = await timesOf(browser, badges);
      samples[load].push({
        shown: Math.max(...times.slice(0, healthy)),
        dead: times[healthy] ?? Number.NaN,
        invocations: backend.forge.calls.length,
      });
    }
  } finally {
    await browser.close();
    await site.close();
    await backend.close();
  }
}

/** When each badge showed what became of its read. */
async function timesOf({ page }: FreshBrowser, badges: number): Promise<readonly number[]> {
  const started = await page.evaluate<number>('performance.timeOrigin');
  for (;;) {
    const log = await badgeLog(page);
    const answers = Array.from({ length: badges }, (_, badge) => answerIn(log, badge));
    const known = answers.filter((answer) => answer !== undefined);
    if (known.length === badges) {
      const unread = known.slice(0, healthy).find(({ state }) => !/^(ok|alarm)$/.test(state));
      if (unread) throw new Error(`A badge of the healthy account shows ${unread.state}.`);
      return known.map(({ at }) => at - started);
    }
    if (Date.now() - started > patience) throw new Error('The page does not come to an end.');
    await wait(100);
  }
}

function answerIn(log: readonly Shown[], badge: number): Shown | undefined {
  return log.find((shown) => shown.badge === badge && shown.state !== 'loading');
}

const contestants = [0, 1].map((deadBadges) => {
  const samples: Samples = { cold: [], remembered: [] };
  return { deadBadges, samples };
});
for (let round = 0; round < rounds; round++) {
  for (const { deadBadges, samples } of shuffled(contestants, seededRandom(round))) {
    await sample(deadBadges, samples);
  }
}

const [alone, beside] = contestants.map(({ samples }) => samples);
if (!alone || !beside) throw new Error('Nothing was measured.');
console.log(`${machine({ Chromium: chromium })}; medians of ${rounds} rounds\n`);
console.log(
  table(
    [
      `${healthy} badges shown`,
      'alone, ms',
      'beside a dead account, ms',
      'ratio',
      'the dead account’s badge, ms',
      'invocations alone',
      'invocations beside',
    ],
    loads.map((load) => {
      const of = (samples: Samples, field: keyof Load) => samples[load].map((each) => each[field]);
      return [
        load,
        median(of(alone, 'shown')),
        median(of(beside, 'shown')),
        median(pairedRatios(of(beside, 'shown'), of(alone, 'shown'))),
        median(of(beside, 'dead')),
        median(of(alone, 'invocations')),
        median(of(beside, 'invocations')),
      ];
    }),
  ),
);
