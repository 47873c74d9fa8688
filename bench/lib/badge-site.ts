import type { PlacedReference } from '../../contract/alarms';
import { page, paragraph } from '../../host/demo/prose';
import { macroNode, type AppIdentity, type PlacedMacro } from '../../host/site/wiki/macro';
import type { WikiSeed } from '../../host/site/wiki/wiki';
import { alarmConsoleUrl } from '../../rules/console-url';
import { startAppSite, type AppSite } from './app-site';
import { alarmName, region, type Backend } from './backend';
import { benchPage, benchSpace } from './bench-wiki';
import type { Certificate } from './certificate';

/** A local site over TLS whose badges are one variant's, with a page for each number of them. */
export interface BadgeSite extends AppSite {
  /** The address of the page with so many badges. */
  pageOf(badges: number): string;
}

/** What stands on the pages of a site. */
export interface BadgePages {
  /** Whether its badges are links that somebody pasted; else an editor has chosen alarms. */
  readonly pasted?: boolean;
  /** Further pages, by name, and the alarms that their badges show. */
  readonly pages?: ReadonlyMap<string, readonly PlacedReference[]>;
}

/**
 * @param folder - With the index.html that stands in for the badge's page.
 * @param counts - Of badges: a page for each.
 */
export async function startBadgeSite(
  folder: string,
  backend: Backend,
  certificate: Certificate,
  counts: readonly number[],
  { pasted = false, pages = new Map() }: BadgePages = {},
): Promise<BadgeSite> {
  const macros = pasted ? pastedMacros(Math.max(0, ...counts)) : chosenMacros(backend.references);
  const counted = counts.map((count) => [nameOf(count), macros.slice(0, count)] as const);
  const named = [...pages].map(([name, alarms]) => [name, chosenMacros(alarms)] as const);
  const replaced = { page: 'alarm-badge', folder };
  const site = await startAppSite(replaced, backend, certificate, (app) =>
    wikiOf(app, [...counted, ...named]),
  );
  return { ...site, pageOf: (badges) => site.pageNamed(nameOf(badges)) };
}

type BadgeMacro = Pick<PlacedMacro, 'config' | 'autoConvertLink'>;

/** The name of the page with so many badges. */
const nameOf = (badges: number): string => `badges-${badges}`;

function chosenMacros(references: readonly PlacedReference[]): readonly BadgeMacro[] {
  return references.map((reference) => ({ config: { reference } }));
}

function pastedMacros(count: number): readonly BadgeMacro[] {
  const links = Array.from({ length: count }, (_, at) => alarmConsoleUrl(region, alarmName(at)));
  return links.map((autoConvertLink = '') => ({ autoConvertLink }));
}

function wikiOf(
  app: AppIdentity,
  pages: readonly (readonly [name: string, macros: readonly BadgeMacro[]])[],
): WikiSeed {
  const content = pages.map(([slug, macros], index) => {
    const badges = macros.map((macro, at) =>
      macroNode(app, {
        moduleKey: 'alarm-badge',
        localId: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
        layout: 'inline',
        ...macro,
      }),
    );
    const lines = badges.flatMap((_, at) => (at % 4 === 0 ? [badges.slice(at, at + 4)] : []));
    return benchPage(index, slug, page(...lines.map((line) => paragraph(...line))));
  });
  return { spaces: [benchSpace], content };
}
