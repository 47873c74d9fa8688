import path from 'node:path';
import type { Confluence } from '../../host/forge';
import { Reports } from '../../host/site/reports';
import { confluenceOf } from '../../host/site/rest/confluence';
import { Meter } from '../../host/site/rest/meter';
import { startAppSite, type AppSite } from '../lib/app-site';
import { startBackend } from '../lib/backend';
import { makeCertificate } from '../lib/certificate';
import { seededRandom, shuffled } from '../lib/random';
import { FreshBrowser, type Load } from '../page/browse';
import { kinds, loadsBefore, newSamples, type Contestant, type Kind } from '../page/measure';
import { CostMeter, type Costs } from './costs';
import { definitions } from './definitions';
import { macrosOnPage, pageOfMacros, wikiOfMacros } from './wiki';

/** A load, and what it asked of the servers. */
export interface Sample extends Load, Costs {
  readonly requests: number;
  readonly bytes: number;
}

/** One variant, with a sample for each round. */
export interface Case {
  readonly variant: Contestant;
  readonly samples: Readonly<Record<Kind, Sample[]>>;
}

/**
 * By turns, and in each round with a new process of the backend: frames that each ask for themselves
 * would soon reach what one person may have a process ask of Confluence in a minute.
 */
const readers = ['reader', 'editor', 'admin'];

const certificate = makeCertificate();

/** Loads the page of macros with every variant once a round, in shuffled order. */
export async function measure(variants: readonly Contestant[], rounds: number) {
  const cases = variants.map((variant): Case => ({ variant, samples: newSamples<Sample>() }));
  let chromium = '';
  for (let round = 0; round < rounds; round++) {
    const stage = await startStage(variants);
    try {
      const [first] = stage.sites.values();
      // The backend's code is compiled before anything is measured.
      if (first) await inBrowser({ isEmpty: false }, (browser) => stage.load(browser, first, 0));
      for (const { variant, samples } of shuffled(cases, seededRandom(round))) {
        const site = stage.sites.get(variant);
        if (!site) continue;
        await inBrowser(variant, async (browser) => {
          chromium = browser.browser.version();
          let turn = round;
          for (const kind of kinds) {
            site.addresses.areSame = kind === 'warm, same addresses';
            if (site.addresses.areSame) {
              for (let i = 0; i < loadsBefore; i++) await stage.load(browser, site, turn++);
            }
            samples[kind].push(await stage.load(browser, site, turn++));
            if (!variant.isEmpty) await assertShown(browser);
          }
        });
      }
    } finally {
      await stage.close();
    }
  }
  return { cases: cases as readonly Case[], chromium };
}

async function inBrowser(
  { isEmpty = false }: Pick<Contestant, 'isEmpty'>,
  use: (browser: FreshBrowser) => Promise<unknown>,
): Promise<void> {
  const browser = await FreshBrowser.launch(certificate.spki, isEmpty);
  await use(browser).finally(() => browser.close());
}

/** A backend with the definitions, and a site with the same wiki for each variant. */
async function startStage(variants: readonly Contestant[]) {
  const meter = new CostMeter();
  let confluence: Confluence = () => Promise.reject(new Error('The wiki is not open yet.'));
  const backend = await startBackend({
    accounts: 1,
    alarmsPerAccount: 1,
    confluence: meter.metered((request) => confluence(request)),
  });
  const { id: installation, siteUrl } = backend.installation;
  await backend.forge.runJob({
    bundle: path.resolve('build/seed/index.js'),
    exportName: 'seed',
    name: 'publish',
    payload: { macros: definitions },
    installation,
  });
  const sites = new Map<Contestant, AppSite>();
  for (const variant of variants) {
    const replaced = { page: 'user-macro', folder: variant.folder };
    const site = await startAppSite(replaced, backend, certificate, wikiOfMacros);
    confluence = confluenceOf(site.wiki, siteUrl, new Reports(), new Meter());
    sites.set(variant, site);
  }
  return {
    sites,
    load: async (browser: FreshBrowser, site: AppSite, turn: number): Promise<Sample> => {
      site.frames.reset();
      meter.reset(backend);
      const page = site.pageNamed(pageOfMacros, readers[turn % readers.length]);
      const load = await browser.load(page, macrosOnPage);
      return { ...load, ...site.frames.traffic, ...meter.costs(backend) };
    },
    close: async () => {
      for (const site of sites.values()) await site.close();
      await backend.close();
    },
  };
}

/** What shows a sentence about a failure in place of a macro would be the quickest of all. */
async function assertShown({ page }: FreshBrowser): Promise<void> {
  const script = `(({ state, answer }) => (state === 'shown' ? state : JSON.stringify(answer)))(
    document.querySelector('ops-macro-view'))`;
  const [, ...frames] = page.frames();
  for (const frame of frames) {
    const shown = await frame.evaluate<string>(script);
    if (shown !== 'shown') throw new Error(`A macro shows no output: ${shown}.`);
  }
}
