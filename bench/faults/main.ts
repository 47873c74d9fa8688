// What readers of an open page see while AWS fails, and for how long: 20 badges of three accounts, each
// way in which STS and CloudWatch fail, for one of the accounts and for all. In the middle and near the
// end of each fault an administrator presses Verify. Nothing is simulated, so that minutes take minutes;
// most of the time the pages idle, so many are open at once. Fails where something stays dark or doubtful
// for longer than is promised after AWS has healed, or where an account was cut off.
//   npm run bench -- faults [fault,fault...] [--services sts,cloudwatch] [--pages N] [--write]
// With --write the table also goes into docs/faults.md.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { faultKinds } from '../../host/aws';
import type { Confluence } from '../../host/forge';
import { Reports } from '../../host/site/reports';
import { confluenceOf } from '../../host/site/rest/confluence';
import { Meter } from '../../host/site/rest/meter';
import { startBackend } from '../lib/backend';
import { loggingBadges } from '../lib/badge-log';
import { startBadgeSite } from '../lib/badge-site';
import { makeCertificate } from '../lib/certificate';
import { machine } from '../lib/machine';
import { FreshBrowser } from '../page/browse';
import { problemsOf, reportOf, writeReport } from './report';
import {
  accountsOfPage,
  badgesOf,
  badgesOfPage,
  run,
  untilFresh,
  type Outcome,
  type Scenario,
} from './scenario';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    services: { type: 'string', default: 'sts,cloudwatch' },
    pages: { type: 'string', default: '14' },
    write: { type: 'boolean', default: false },
  },
});
const asked = positionals[0]?.split(',');
const scenarios = (['sts', 'cloudwatch'] as const)
  .filter((service) => values.services.split(',').includes(service))
  .flatMap((service) =>
    faultKinds
      .filter((fault) => asked?.includes(fault) ?? true)
      .flatMap((fault): Scenario[] =>
        (['one', 'all'] as const).map((accounts) => ({ service, fault, accounts })),
      ),
  );
if (scenarios.length === 0) throw new Error(`Faults are ${faultKinds.join(', ')}.`);

const alarmsPerAccount = Math.ceil(badgesOfPage / accountsOfPage);
const slotOf = (scenario: Scenario): number => scenarios.indexOf(scenario) * accountsOfPage;
const nameOf = ({ service, fault, accounts }: Scenario): string =>
  `${service}-${fault}-${accounts}`;

let confluence: Confluence = () => Promise.reject(new Error('The wiki is not open yet.'));
const certificate = makeCertificate();
const backend = await startBackend({
  accounts: scenarios.length * accountsOfPage,
  alarmsPerAccount,
  confluence: (request) => confluence(request),
});
const accounts = backend.roles.map(({ roleArn }, index) => {
  const references = backend.references.slice(
    index * alarmsPerAccount,
    (index + 1) * alarmsPerAccount,
  );
  const [first] = references;
  const connectionId = first && 'connectionId' in first ? first.connectionId : '';
  return { connectionId, accountNumber: roleArn.split(':')[4] ?? '', references };
});
const accountsOf = (scenario: Scenario) =>
  accounts.slice(slotOf(scenario), slotOf(scenario) + accountsOfPage);
const badge = path.resolve('static/alarm-badge/build');
const site = await startBadgeSite(badge, backend, certificate, [], {
  pages: new Map(
    scenarios.map((scenario) => [
      nameOf(scenario),
      badgesOf(accountsOf(scenario).map(({ references }) => references)),
    ]),
  ),
});
confluence = confluenceOf(site.wiki, backend.installation.siteUrl, new Reports(), new Meter());
const browser = await FreshBrowser.launch(certificate.spki, false);

/** One page opens after the other: what is measured comes later. */
let opening = Promise.resolve();

async function outcomeOf(scenario: Scenario): Promise<Outcome> {
  const page = await browser.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(loggingBadges);
  const opened = opening.then(async () => {
    await page.goto(site.pageNamed(nameOf(scenario)));
    await untilFresh(page);
  });
  opening = opened.catch(() => undefined);
  await opened;
  const outcome = await run(scenario, backend, page, accountsOf(scenario));
  await page.close();
  console.error(`${nameOf(scenario)}: fresh again after ${outcome.faulty.freshAfter} s`);
  return outcome;
}

const outcomes: Outcome[] = [];
const waiting = [...scenarios];
try {
  await Promise.all(
    Array.from({ length: Math.min(Number(values.pages), scenarios.length) }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        outcomes.push(await outcomeOf(next));
      }
    }),
  );
} finally {
  await browser.close();
  await site.close();
  await backend.close();
}

outcomes.sort((a, b) => slotOf(a.scenario) - slotOf(b.scenario));
const report = reportOf(outcomes);
const circumstances = `${machine({ Chromium: browser.browser.version() })}; up to ${values.pages} pages at once`;
console.log(`${circumstances}\n\n${report}`);
if (values.write) await writeReport(circumstances, report);
for (const problem of problemsOf(outcomes)) {
  console.error(problem);
  process.exitCode = 1;
}
