// How long the first frame of a page may wait for the others: for windows without a new question
// (static/shared/page-batch/timing.ts), the requests that a page of 50 badges costs, and from the first
// question to the first request; the same for a badge alone. In Chromium and, where it is installed,
// in Firefox; each sample is a fresh browser.
//   npm run bench -- hub [rounds] [milliseconds,milliseconds...]
import { allShown, telling } from '../lib/all-shown';
import { startBackend } from '../lib/backend';
import { startBadgeSite, type BadgeSite } from '../lib/badge-site';
import { makeCertificate } from '../lib/certificate';
import { machine } from '../lib/machine';
import { seededRandom, shuffled } from '../lib/random';
import { median } from '../lib/statistics';
import { table } from '../lib/table';
import { browsers, type Open, type Opened } from './browsers';
import { marks, policies, type Marks } from './policies';

const rounds = Number(process.argv[2] ?? 5);
const windows = (process.argv[3] ?? '0,20,50,100').split(',').map(Number);
const many = 50;

/** One load of a page. Times in milliseconds. */
interface Load {
  readonly requests: number;
  /** From the first question of any frame to the last one's. */
  readonly spread: number;
  /** From the first question to the first request. */
  readonly wait: number;
  /** Since the navigation began. */
  readonly shown: number;
}

interface Case {
  readonly policy: string;
  readonly site: BadgeSite;
  readonly browser: string;
  readonly open: Open;
  readonly alone: Load[];
  readonly together: Load[];
}

async function load(opened: Opened, url: string, badges: number): Promise<Load> {
  await opened.goto(url);
  const shown = await allShown(opened, badges);
  const found = await Promise.all(opened.frames().map((frame) => frame.evaluate(marks)));
  const all = found.filter(Boolean) as Marks[];
  const asked = all.flatMap((each) => each.asked);
  const sent = all.flatMap((each) => each.sent);
  return {
    requests: sent.length,
    spread: Math.max(...asked) - Math.min(...asked),
    wait: Math.min(...sent) - Math.min(...asked),
    shown: Math.max(...shown),
  };
}

const certificate = makeCertificate();
const backend = await startBackend({ accounts: 1, alarmsPerAccount: many });
const sites: BadgeSite[] = [];
const cases: Case[] = [];
const versions: Record<string, string> = {};
try {
  for (const { name, folder } of await policies(windows)) {
    const site = await startBadgeSite(folder, backend, certificate, [1, many]);
    sites.push(site);
    for (const [browser, open] of browsers(certificate.spki)) {
      cases.push({ policy: name, site, browser, open, alone: [], together: [] });
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const { site, browser, open, alone, together } of shuffled(cases, seededRandom(round))) {
      const opened = await open(telling(false));
      versions[browser] = opened.version;
      together.push(await load(opened, site.pageOf(many), many));
      alone.push(await load(opened, site.pageOf(1), 1));
      await opened.close();
    }
  }
} finally {
  for (const site of sites) await site.close();
  await backend.close();
}

console.log(`${machine(versions)}; ${rounds} shuffled rounds, a fresh browser each`);
for (const name of Object.keys(versions).sort()) {
  console.log(`\n${name}\n`);
  console.log(
    table(
      [
        'window',
        'alone: wait, ms',
        `${many}: requests, median`,
        'requests, most',
        'questions within, ms',
        'wait, ms',
        'longest wait, ms',
        'all shown, ms',
      ],
      cases
        .filter(({ browser }) => browser === name)
        .map(({ policy, alone, together }) => {
          const of = (field: keyof Load) => together.map((each) => each[field]);
          return [
            policy,
            median(alone.map(({ wait }) => wait)),
            median(of('requests')),
            Math.max(...of('requests')),
            median(of('spread')),
            median(of('wait')),
            Math.max(...of('wait')),
            median(of('shown')),
          ];
        }),
    ),
  );
}
