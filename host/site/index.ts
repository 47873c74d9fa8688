import { readManifest } from '../forge/manifest';
import { buildAssets } from './assets';
import { ContextTokens } from './contexts';
import { Documents } from './documents';
import { Downloads } from './downloads';
import { Editing } from './editing';
import type { Doors } from './doors';
import { exportTypes } from './export-payload';
import { Exports } from './exports';
import { reportPath, serveFrames } from './frames';
import { guardFrames, guardSite } from './guard';
import type { Handler } from './http';
import { serveContexts, serveInvocations } from './invocations';
import { PageActions } from './page-actions';
import type { Backend, Cloud } from './ports';
import { serveCalls, serveFaults, serveReports } from './records';
import type { Reports } from './reports';
import { readResources } from './resources';
import { serveProduct } from './product';
import { ApiTokens, serveApiTokens } from './rest/api-tokens';
import { confluenceOf } from './rest/confluence';
import { Meter } from './rest/meter';
import { everyMethod, routed, type Route } from './routing';
import { Shell } from './shell';
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
  /** Shared likewise. */
  readonly meter?: Meter;
  /** Who may ask the REST API with an API token; by default nobody knows one. */
  readonly apiTokens?: ApiTokens;
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
  const { meter = new Meter(), apiTokens = new ApiTokens() } = options;
  const { siteUrl, framesUrl } = doors;
  const signer = new Signer();
  const contexts = new ContextTokens(signer, clock);
  const manifest = await readManifest(manifestPath);
  const resources = readResources(manifestPath);
  const assets = await buildAssets();

  const app = { manifest, resources, contexts, signer };
  const shell = new Shell({ ...app, doors, wiki, installations });
  const notFound: Handler = (request) => shell.notFound(request);
  const invocations = { manifest, backend, contexts, wiki };
  // What browsers and API tokens ask counts against no quota.
  const confluence = confluenceOf(wiki, siteUrl, reports, new Meter(clock, Infinity));
  const tokenMeter = new Meter(clock, Infinity);
  const restApi = serveApiTokens(apiTokens, confluenceOf(wiki, siteUrl, reports, tokenMeter));
  const site = routed(
    [
      ...documentRoutes(new Documents(shell)),
      ...actionRoutes(new PageActions(shell)),
      ...editingRoutes(new Editing(shell)),
      ...exportRoutes(new Exports(shell, backend)),
      downloadRoute(new Downloads(shell)),
      [
        'GET',
        /^\/host\/assets\/([^/]+)$/,
        (request, name) => (assets.site.get(name) ?? notFound)(request),
      ],
      ['POST', /^\/host\/invoke$/, serveInvocations(invocations)],
      ['POST', /^\/host\/product$/, serveProduct({ manifest, contexts, confluence })],
      ['POST', /^\/host\/context$/, serveContexts(invocations)],
      ['GET PUT', /^\/wiki\/(?:rest\/api|api\/v2)\//, restApi],
      ['GET DELETE', /^\/host\/calls$/, serveCalls(backend, cloud, meter)],
      ['POST DELETE', /^\/host\/faults$/, serveFaults(backend, cloud, meter, tokenMeter)],
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

function documentRoutes(documents: Documents): readonly Route[] {
  return [
    ['GET', /^\/(?:wiki\/?)?$/, (request) => documents.home(request)],
    ['GET', /^\/wiki\/pages\/([^/]+)$/, (request, slug) => documents.page(request, slug)],
    [
      'GET',
      /^\/wiki\/spaces\/[^/]+\/(?:pages|blog\/\d+\/\d+\/\d+)\/(\d+)$/,
      (request, id) => documents.page(request, id),
    ],
    ['GET', /^\/wiki\/spaces\/([^/]+)$/, (request, key) => documents.space(request, key)],
    ['GET', /^\/wiki\/templates\/([^/]+)$/, (request, id) => documents.template(request, id)],
    ['GET', /^\/wiki\/search$/, (request) => documents.search(request)],
    ['GET', /^\/wiki\/admin\/confluops$/, (request) => documents.settings(request)],
  ];
}

function actionRoutes(actions: PageActions): readonly Route[] {
  return [
    ['GET', /^\/wiki\/create$/, (request) => actions.create(request)],
    ['GET', /^\/wiki\/templates$/, (request) => actions.templates(request)],
    ['GET', ofPage('history'), (request, slug) => actions.history(request, slug)],
    ['GET', ofPage('move'), (request, slug) => actions.moveForm(request, slug)],
    ['POST', ofPage('move'), (request, slug) => actions.move(request, slug)],
    ['POST', ofPage('copy'), (request, slug) => actions.copy(request, slug)],
    ['POST', ofPage('restore'), (request, slug) => actions.restore(request, slug)],
    ['POST', ofPage('template'), (request, slug) => actions.keepAsTemplate(request, slug)],
    ['POST', ofPage('comments'), (request, slug) => actions.comment(request, slug)],
  ];
}

function exportRoutes(exports: Exports): readonly Route[] {
  return exportTypes.map((type): Route => [
    'GET',
    ofPage(`export/${type}`),
    (request, slug) => exports.document(request, slug, type),
  ]);
}

function downloadRoute(downloads: Downloads): Route {
  const path = /^\/wiki\/download\/(?:attachments|thumbnails)\/(\d+)\/[^/]+$/;
  return ['GET', path, (request, id) => downloads.file(request, id)];
}

function editingRoutes(editing: Editing): readonly Route[] {
  const ofId = (name: string) => new RegExp(`^/host/pages/([^/]+)/${name}$`);
  return [
    ['POST DELETE', ofId('draft'), (request, id) => editing.draft(request, id)],
    ['POST', ofId('publish'), (request, id) => editing.publish(request, id)],
    ['POST', ofId('frame'), (request, id) => editing.frame(request, id)],
    ['POST', ofId('comments'), (request, id) => editing.comment(request, id)],
    ['PUT', ofId('restrictions'), (request, id) => editing.restrictions(request, id)],
    [
      'PUT',
      /^\/host\/spaces\/([^/]+)\/permissions$/,
      (request, key) => editing.permissions(request, key),
    ],
  ];
}

function ofPage(name: string): RegExp {
  return new RegExp(`^/wiki/pages/([^/]+)/${name}$`);
}
