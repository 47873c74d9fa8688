import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environmentId } from '../../host/demo/ids';
import { readManifest } from '../../host/forge/manifest';
import { startSite } from '../../host/site';
import { Listener } from '../../host/site/http';
import { Reports } from '../../host/site/reports';
import type { AppIdentity } from '../../host/site/wiki/macro';
import { Wiki, type WikiSeed } from '../../host/site/wiki/wiki';
import type { Backend } from './backend';
import type { Certificate } from './certificate';
import { FrameAddresses } from './frame-addresses';
import { openFront, type Front } from './tls-front';

/** A local site over TLS that has the app, with another page in the place of one of its own. */
export interface AppSite {
  /** The address of a page of the wiki, by its slug, for one of the site's people. */
  pageNamed(name: string, as?: string): string;
  /** What the frames' origin served. */
  readonly frames: Front;
  readonly addresses: FrameAddresses;
  readonly wiki: Wiki;
  close(): Promise<void>;
}

/** A page of ours, by its folder in `static/`, and the folder of the index.html in its place. */
export interface ReplacedPage {
  readonly page: string;
  readonly folder: string;
}

/** Starts a site whose wiki is made for this app. */
export async function startAppSite(
  replaced: ReplacedPage,
  backend: Backend,
  certificate: Certificate,
  wikiOf: (app: AppIdentity) => WikiSeed,
): Promise<AppSite> {
  const root = await projectWith(replaced);
  const [site, frames] = [await Listener.open(0), await Listener.open(0)];
  const addresses = new FrameAddresses();
  const { ofSite, ofFrames } = addresses;
  const siteFront = await openFront('localhost', certificate, () => site.port, ofSite);
  const framesFront = await openFront('127.0.0.1', certificate, () => frames.port, ofFrames);
  const manifestPath = path.join(root, 'manifest.yml');
  const { appId } = await readManifest(manifestPath);
  const { id, cloudId } = backend.installation;
  const wiki = await Wiki.open(wikiOf({ appId, environmentId }));
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
    pageNamed: (name, as = 'reader') => `${siteFront.url}/wiki/pages/${name}?as=${as}`,
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

/** The manifest, its languages and the built pages, one of them replaced. */
async function projectWith({ page, folder }: ReplacedPage): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'confluops-bench-'));
  await cp('manifest.yml', path.join(root, 'manifest.yml'));
  await symlink(path.resolve('locales'), path.join(root, 'locales'));
  await mkdir(path.join(root, 'static', page), { recursive: true });
  await symlink(folder, path.join(root, 'static', page, 'build'));
  for (const name of await readdir('static')) {
    if (name === page) continue;
    await symlink(path.resolve('static', name), path.join(root, 'static', name));
  }
  return root;
}
