import { readManifest } from '../forge/manifest';
import { buildAssets } from './assets';
import { ContextTokens } from './contexts';
import { Documents } from './documents';
import type { Doors } from './doors';
import { reportPath, serveFrames } from './frames';
import { guardFrames, guardSite } from './guard';
import type { Handler } from './http';
import { serveContexts, serveInvocations } from './invocations';
import type { Backend, Cloud } from './ports';
import { serveCalls, serveFaults, serveReports } from './records';
import type { Reports } from './reports';
import { readResources } from './resources';
import { everyMethod, routed } from './routing';
import { Signer } from './signer';
import type { SiteInstallation } from './view/visit';
import { serveWebTriggers } from './web-triggers';
import type { Wiki } from './wiki/wiki';

/** What the local site is made from. */
export interface SiteOptions {
  readonly doors: Doors;
  /** @defaultValue `manifest.yml` in the working folder */
  readonly manifestPath?: string;
  readonly wiki: Wiki;
  /** Shared with the wiki's REST API. */
  readonly reports: Reports;
  readonly backend: Backend;
  readonly cloud: Cloud;
  /** The first one is shown where the address names none. */
  readonly installations: readonly [SiteInstallation, ...SiteInstallation[]];
  readonly clock?: () => Date;
}

/** A running local site. */
export interface Site {
  readonly url: string;
  readonly framesUrl: string;
  /** Stops listening at once. */
  close(): Promise<void>;
}

/** Opens the site and the frames' origin on listeners that wait already. */
export async function startSite(options: SiteOptions): Promise<Site> {
  const { doors, wiki, installations, backend, cloud, reports } = options;
  const { manifestPath = 'manifest.yml', clock = () => new Date() } = options;
  const { siteUrl, framesUrl } = doors;
  const signer = new Signer();
  const contexts = new ContextTokens(signer, clock);
  const manifest = await readManifest(manifestPath);
  const resources = readResources(manifestPath);
  const assets = await buildAssets();

  const app = { manifest, resources, contexts, signer };
  const documents = new Documents({ ...app, doors, wiki, installations });
  const notFound: Handler = (request) => documents.notFound(request);
  const invocations = { manifest, backend, contexts, wiki };
  const site = routed(
    [
      ['GET', /^\/(?:wiki\/?)?$/, (request) => documents.home(request)],
      ['GET', /^\/wiki\/pages\/([^/]+)$/, (request, slug) => documents.page(request, slug)],
      ['GET', /^\/wiki\/spaces\/([^/]+)$/, (request, key) => documents.space(request, key)],
      ['GET', /^\/wiki\/search$/, (request) => documents.search(request)],
      ['GET', /^\/wiki\/admin\/confluops$/, (request) => documents.settings(request)],
      [
        'GET',
        /^\/host\/assets\/([^/]+)$/,
        (request, name) => (assets.site.get(name) ?? notFound)(request),
      ],
      ['POST', /^\/host\/invoke$/, serveInvocations(invocations)],
      ['POST', /^\/host\/context$/, serveContexts(invocations)],
      ['GET DELETE', /^\/host\/calls$/, serveCalls(backend, cloud)],
      ['POST', /^\/host\/faults$/, serveFaults(backend, cloud)],
      ['GET POST DELETE', /^\/host\/reports$/, serveReports(reports)],
      [everyMethod, /^\/(?:public|x1)\//, serveWebTriggers(backend)],
    ],
    notFound,
  );
  doors.site.serve(guardSite(siteUrl, site));

  const reportUrl = framesUrl + reportPath;
  const frames = serveFrames({ ...app, reports, platform: assets.frames, siteUrl, reportUrl });
  doors.frames.serve(guardFrames(framesUrl, frames));

  return {
    url: siteUrl,
    framesUrl,
    close: async () => {
      await Promise.all([doors.site.close(), doors.frames.close()]);
    },
  };
}
