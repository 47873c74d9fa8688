import { startBackend } from '../lib/backend';
import { startBadgeSite, type BadgeSite } from '../lib/badge-site';
import type { Variant } from '../lib/page-variant';
import { makeCertificate } from '../lib/certificate';
import { seededRandom, shuffled } from '../lib/random';
import { FreshBrowser, type Load } from './browse';

/** A load, and what it asked of the servers. */
export interface Sample extends Load {
  readonly requests: number;
  readonly bytes: number;
  readonly invocations: number;
}

/**
 * The first load in a fresh browser; the second, whose frames have other addresses; and one whose
 * frames have the addresses of loads before it.
 */
export const kinds = ['cold', 'warm', 'warm, same addresses'] as const;
export type Kind = (typeof kinds)[number];

/** Loads that fill the caches before the one that is measured: the second keeps compiled code. */
export const loadsBefore = 2;

/** One variant on a page of so many badges, with a sample for each round. */
export interface Case {
  readonly variant: Variant;
  readonly badges: number;
  readonly samples: Readonly<Record<Kind, Sample[]>>;
}

/** A variant whose frames show something, unless they are empty. */
export type Contestant = Variant & { readonly isEmpty?: boolean };

export interface MeasureOptions {
  readonly variants: readonly Contestant[];
  /** Badges on each of the pages. */
  readonly counts: readonly number[];
  readonly rounds: number;
}

/** Where samples of every kind of load go. */
export const newSamples = <Kept>(): Record<Kind, Kept[]> => ({
  cold: [],
  warm: [],
  'warm, same addresses': [],
});

/** Loads every page of every variant once a round, page by page, in shuffled order. */
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
        cases.push({ variant, badges, isEmpty, site, samples: newSamples() });
      }
    }
    for (let round = 0; round < rounds; round++) {
      const random = seededRandom(round);
      // Those that are compared run one after another, and so on the same machine.
      const ordered = shuffled(counts, random).flatMap((count) =>
        shuffled(
          cases.filter(({ badges }) => badges === count),
          random,
        ),
      );
      for (const { variant, isEmpty, site, badges, samples } of ordered) {
        const browser = await FreshBrowser.launch(certificate.spki, isEmpty);
        chromium = browser.browser.version();
        for (const kind of kinds) {
          const load = async (): Promise<Sample> => {
            site.frames.reset();
            backend.forge.clearCalls();
            const load = await browser.load(site.pageOf(badges), badges).catch((cause: unknown) => {
              throw new Error(`${variant.name}, ${badges} badges, ${kind}`, { cause });
            });
            return { ...load, ...site.frames.traffic, invocations: backend.forge.calls.length };
          };
          site.addresses.areSame = kind === 'warm, same addresses';
          if (site.addresses.areSame) for (let i = 0; i < loadsBefore; i++) await load();
          samples[kind].push(await load());
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
