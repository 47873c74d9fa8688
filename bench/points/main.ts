// What an open page of pasted links costs: invocations, calls of AWS, and points of the quota that
// Confluence gives the app for all its sites. One reader opens the page and leaves it open and in sight;
// with --beside the same is done with the build of another checkout.
// Nothing is simulated, so that ten minutes take ten minutes; both builds are measured side by side.
//   npm run bench -- points [minutes] [links] [--beside FOLDER]
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Confluence } from '../../host/forge';
import { Reports } from '../../host/site/reports';
import { confluenceOf } from '../../host/site/rest/confluence';
import { Meter } from '../../host/site/rest/meter';
import { startBackend } from '../lib/backend';
import { startBadgeSite } from '../lib/badge-site';
import { makeCertificate } from '../lib/certificate';
import { machine } from '../lib/machine';
import { table } from '../lib/table';
import { FreshBrowser } from '../page/browse';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' } },
});
const minutes = Number(positionals[0] ?? 10);
const links = Number(positionals[1] ?? 50);

/** What one page has cost by now. */
interface Costs {
  readonly invocations: number;
  readonly assumeRole: number;
  readonly describeAlarms: number;
  readonly confluence: number;
  readonly points: number;
}

/** How often somebody looks whether all badges show their states, in milliseconds. */
const lookEvery = 250;

/** Opens the page, and leaves it open for a time. */
async function costsOf(folder: string): Promise<{ readonly opened: Costs; readonly left: Costs }> {
  const meter = new Meter();
  let confluence: Confluence = () => Promise.reject(new Error('The wiki is not open yet.'));
  const backend = await startBackend({
    accounts: 1,
    alarmsPerAccount: links,
    rateLimits: true,
    checkout: folder,
    confluence: (request) => confluence(request),
  });
  const certificate = makeCertificate();
  const badge = path.join(folder, 'static/alarm-badge/build');
  const site = await startBadgeSite(badge, backend, certificate, [links], { pasted: true });
  confluence = confluenceOf(site.wiki, backend.installation.siteUrl, new Reports(), meter);
  const browser = await FreshBrowser.launch(certificate.spki, false);
  const costs = (): Costs => {
    const made = (operation: string): number =>
      backend.aws.calls.filter((call) => call.operation === operation).length;
    return {
      invocations: backend.forge.calls.length,
      assumeRole: made('AssumeRole'),
      describeAlarms: made('DescribeAlarms'),
      confluence: meter.calls.length,
      points: meter.calls.reduce((sum, call) => sum + call.points, 0),
    };
  };
  try {
    await browser.page.goto(site.pageOf(links));
    for (let tries = 0; (await statesOf(browser)).includes('loading'); tries++) {
      if (tries > 300) throw new Error('The page does not come to an end.');
      await wait(lookEvery);
    }
    const opened = costs();
    await wait(minutes * 60_000);
    const bad = (await statesOf(browser)).filter((state) => state !== 'ok' && state !== 'alarm');
    // What costs nothing because it shows nothing would be the best of all.
    if (bad.length > 0) throw new Error(`${bad.length} badges show ${bad[0] ?? ''}.`);
    return { opened, left: costs() };
  } finally {
    await browser.close();
    await site.close();
    await backend.close();
  }
}

/** What each badge shows; a frame that is not there yet is loading. */
async function statesOf({ page }: FreshBrowser): Promise<readonly string[]> {
  const script = `document.querySelector('ops-alarm-badge')?.getAttribute('state')`;
  const [, ...frames] = page.frames();
  const states = await Promise.all(
    frames.map((frame) => frame.evaluate<string | undefined>(script).catch(() => undefined)),
  );
  return Array.from({ length: links }, (_, index) => states[index] ?? 'loading');
}

function figuresOf(costs: Costs): readonly number[] {
  const { invocations, assumeRole, describeAlarms, confluence, points } = costs;
  return [invocations, assumeRole, describeAlarms, confluence, points];
}

const builds = [
  ...(values.beside === undefined ? [] : [['before', path.resolve(values.beside)] as const]),
  ['ours', path.resolve('.')] as const,
];
const rows = await Promise.all(
  builds.map(async ([name, folder]) => {
    const { opened, left } = await costsOf(folder);
    return [
      [name, 'opened', ...figuresOf(opened)],
      [name, `${minutes} minutes later`, ...figuresOf(left)],
    ] as const;
  }),
);
console.log(`${machine()}; one page of ${links} pasted links, one reader\n`);
console.log(
  table(
    ['build', 'by then', 'invocations', 'AssumeRole', 'DescribeAlarms', 'REST calls', 'points'],
    rows.flat(),
  ),
);
