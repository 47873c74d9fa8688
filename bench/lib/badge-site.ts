import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PlacedReference } from '../../contract/alarms';
import { environmentId, people } from '../../host/demo/ids';
import { page, paragraph } from '../../host/demo/prose';
import { readManifest } from '../../host/forge/manifest';
import { startSite } from '../../host/site';
import { Listener } from '../../host/site/http';
import { Reports } from '../../host/site/reports';
import type { Content } from '../../host/site/wiki/content';
import { macroNode, type PlacedMacro } from '../../host/site/wiki/macro';
import { Wiki, type WikiSeed } from '../../host/site/wiki/wiki';
import { alarmConsoleUrl } from '../../rules/console-url';
import { alarmName, region, type Backend } from './backend';
import type { Certificate } from './certificate';
import { FrameAddresses } from './frame-addresses';
import { openFront, type Front } from './tls-front';

/** A local site over TLS whose badges are one variant's, with a page for each number of them. */
export interface BadgeSite {
  /** The address of the page with so many badges. */
  pageOf(badges: number): string;
  /** The address of one of the `pages`. */
  pageNamed(name: string): string;
  /** What the frames' origin served. */
  readonly frames: Front;
  readonly addresses: FrameAddresses;
  readonly wiki: Wiki;
  close(): Promise<void>;
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
  const root = await projectWith(folder);
  const [site, frames] = [await Listener.open(0), await Listener.open(0)];
  const addresses = new FrameAddresses();
  const { ofSite, ofFrames } = addresses;
  const siteFront = await openFront('localhost', certificate, () => site.port, ofSite);
  const framesFront = await openFront('127.0.0.1', certificate, () => frames.port, ofFrames);
  const manifestPath = path.join(root, 'manifest.yml');
  const { appId } = await readManifest(manifestPath);
  const { id, cloudId } = backend.installation;
  const macros = pasted ? pastedMacros(Math.max(0, ...counts)) : chosenMacros(backend.references);
  const counted = counts.map((count) => [nameOf(count), macros.slice(0, count)] as const);
  const named = [...pages].map(([name, alarms]) => [name, chosenMacros(alarms)] as const);
  const wiki = await Wiki.open(wikiOf(appId, [...counted, ...named]));
  const pageNamed = (name: string): string => `${siteFront.url}/wiki/pages/${name}?as=reader`;
  const running = await startSite({
    doors: { site, frames, siteUrl: siteFront.url, framesUrl: framesFront.url },
    manifestPath,
    wiki,
    reports: new Reports(),
    backend: backend.forge,
    cloud: backend.aws,
    installations: [{ name: 'first', id, cloudId }],
  });
  return {
    pageOf: (badges) => pageNamed(nameOf(badges)),
    pageNamed,
    frames: framesFront,
    addresses,
    wiki,
    close: async () => {
      await running.close();
      siteFront.close();
      framesFront.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** The manifest and the built pages, one of them replaced. */
async function projectWith(folder: string): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'confluops-bench-'));
  await cp('manifest.yml', path.join(root, 'manifest.yml'));
  await mkdir(path.join(root, 'static', 'alarm-badge'), { recursive: true });
  await symlink(folder, path.join(root, 'static', 'alarm-badge', 'build'));
  for (const name of await readdir('static')) {
    if (name === 'alarm-badge') continue;
    await symlink(path.resolve('static', name), path.join(root, 'static', name));
  }
  return root;
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
  appId: string,
  pages: readonly (readonly [name: string, macros: readonly BadgeMacro[]])[],
): WikiSeed {
  const space = {
    id: '65537',
    key: 'BENCH',
    name: 'Bench',
    description: '',
    authorId: people.editor,
    createdAt: '2026-03-02T08:30:00.000Z',
    homepageId: '98306',
    permissions: { view: ['confluence-users'], edit: ['confluence-admins'] },
  };
  const content = pages.map(([slug, macros], index): Content => {
    const badges = macros.map((macro, at) =>
      macroNode(
        { appId, environmentId },
        {
          moduleKey: 'alarm-badge',
          localId: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
          layout: 'inline',
          ...macro,
        },
      ),
    );
    const lines = badges.flatMap((_, at) => (at % 4 === 0 ? [badges.slice(at, at + 4)] : []));
    return {
      id: String(98306 + index),
      type: 'page',
      slug,
      spaceId: space.id,
      versions: [
        {
          number: 1,
          authorId: people.editor,
          createdAt: '2026-03-02T08:30:00.000Z',
          message: '',
          title: slug,
          body: page(...lines.map((line) => paragraph(...line))),
        },
      ],
    };
  });
  return { spaces: [space], content };
}
