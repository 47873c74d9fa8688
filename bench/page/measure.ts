import { startBackend } from '../lib/backend';
import { startBadgeSite, type BadgeSite } from '../lib/badge-site';
import type { Variant } from '../lib/badge-variant';
import { makeCertificate } from '../lib/certificate';
import { seededRandom, shuffled } from '../lib/random';
import { FreshBrowser, type Load } from './browse';

/** A load, and what it asked of the servers. */
export interface Sample extends Load {
  readonly requests: number;
  readonly bytes: number;
  readonly invocations: number;
}

/** The first load in a fresh browser, and the second. */
export const kinds = ['cold', 'warm'] as const;
export type Kind = (typeof kinds)[number];

/** One variant on a page of so many badges, with a sample for each round. */
export interface Case {
  readonly variant: Variant;
  readonly badges: number;
  readonly samples: Readonly<Record<Kind, Sample[]>>;
}

export interface MeasureOptions {
  readonly variants: readonly (Variant & { readonly isEmpty?: boolean })[];
  /** Badges on each of the pages. */
  readonly counts: readonly number[];
  readonly rounds: number;
}

/** Loads every page of every variant once a round, in shuffled order, each in a fresh browser. */
export async function measure({ variants, counts, rounds }: MeasureOptions) {
  const certificate = makeCertificate();
  const backend = await startBackend({ accounts: 1, alarmsPerAccount: Math.max(...counts) });
  const sites: BadgeSite[] = [];
  const cases: (Case & { isEmpty: boolean; site: BadgeSite })[] = [];
  let chromium = '';
  try {
    for (const { isEmpty = false, ...variant } of variants) {
      const site = await startBadgeSite(variant.folder, backend, certificate, counts);
      sites.push(site);
      for (const badges of counts) {
        cases.push({ variant, badges, isEmpty, site, samples: { cold: [], warm: [] } });
      }
    }
    for (let round = 0; round < rounds; round++) {
      for (const one of shuffled(cases, seededRandom(round))) {
        const { variant, isEmpty, site, badges, samples } = one;
        const browser = await FreshBrowser.launch(certificate.spki, isEmpty);
        chromium = browser.browser.version();
        for (const kind of kinds) {
          site.frames.reset();
          backend.forge.clearCalls();
          const load = await browser.load(site.pageOf(badges), badges).catch((cause: unknown) => {
            throw new Error(`${variant.name}, ${badges} badges, ${kind}`, { cause });
          });
          const invocations = backend.forge.calls.length;
          samples[kind].push({ ...load, ...site.frames.traffic, invocations });
        }
        await browser.close();
      }
    }
  } finally {
    for (const site of sites) await site.close();
    await backend.close();
  }
  return { cases: cases as readonly Case[], chromium };
}
