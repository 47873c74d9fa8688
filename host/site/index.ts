import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../forge/manifest';
import { bundleClient } from './bundle';
import { ContextTokens } from './contexts';
import { Documents } from './documents';
import type { Doors } from './doors';
import { reportPath, serveFrames } from './frames';
import { guardFrames, guardSite } from './guard';
import { sentence, type Handler, type HttpAnswer, type HttpRequest } from './http';
import { serveContexts, serveInvocations } from './invocations';
import type { Backend, Cloud } from './ports';
import { serveCalls, serveFaults, serveReports } from './records';
import type { Reports } from './reports';
import { readResources } from './resources';
import { Signer } from './signer';
import { tokenStylesheet } from './tokens';
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
  const scripts = await bundleClient();
  const tokens = asset('text/css; charset=utf-8', tokenStylesheet());

  const app = { manifest, resources, contexts, signer };
  const documents = new Documents({ ...app, doors, wiki, installations });
  const invocations = { manifest, backend, contexts, wiki };
  const routes: readonly Route[] = [
    ['GET', /^\/(?:wiki\/?)?$/, (request) => documents.home(request)],
    ['GET', /^\/wiki\/pages\/([^/]+)$/, (request, slug) => documents.page(request, slug)],
    ['GET', /^\/wiki\/spaces\/([^/]+)$/, (request, key) => documents.space(request, key)],
    ['GET', /^\/wiki\/search$/, (request) => documents.search(request)],
    ['GET', /^\/wiki\/admin\/confluops$/, (request) => documents.settings(request)],
    ['GET', /^\/host\/assets\/tokens\.css$/, () => tokens],
    ['GET', /^\/host\/assets\/site\.js$/, constant(asset(javascript, scripts.site))],
    ['GET', /^\/host\/assets\/site\.css$/, constant(asset('text/css; charset=utf-8', styles()))],
    ['GET', /^\/host\/assets\/icon\.svg$/, constant(asset('image/svg+xml', file('icon.svg')))],
    ['POST', /^\/host\/invoke$/, serveInvocations(invocations)],
    ['POST', /^\/host\/context$/, serveContexts(invocations)],
    ['GET DELETE', /^\/host\/calls$/, serveCalls(backend, cloud)],
    ['POST', /^\/host\/faults$/, serveFaults(backend, cloud)],
    ['GET POST DELETE', /^\/host\/reports$/, serveReports(reports)],
    [everyMethod, /^\/(?:public|x1)\//, serveWebTriggers(backend)],
  ];
  doors.site.serve(guardSite(siteUrl, (request) => routed(routes, documents, request)));

  const platform = new Map([
    ['bridge.js', asset(javascript, scripts.bridge)],
    ['resizer.js', asset(javascript, scripts.resizer)],
    ['tokens.css', tokens],
  ]);
  const reportUrl = framesUrl + reportPath;
  const frames = serveFrames({ ...app, reports, platform, siteUrl, reportUrl });
  doors.frames.serve(guardFrames(framesUrl, frames));

  return {
    url: siteUrl,
    framesUrl,
    close: async () => {
      await Promise.all([doors.site.close(), doors.frames.close()]);
    },
  };
}

/** Methods, pattern of the path, and what answers; the pattern's first group is handed on. */
type Route = readonly [
  methods: string,
  pattern: RegExp,
  answer: (request: HttpRequest, segment: string) => ReturnType<Handler>,
];

function routed(
  routes: readonly Route[],
  documents: Documents,
  request: HttpRequest,
): ReturnType<Handler> {
  const { pathname } = request.url;
  for (const [methods, pattern, answer] of routes) {
    const match = pattern.exec(pathname);
    if (!match) continue;
    if (methods.split(' ').includes(request.method)) return answer(request, match[1] ?? '');
    return { ...sentence(405, `${pathname} takes ${methods}.`), headers: { allow: methods } };
  }
  if (pathname.startsWith('/host/')) return sentence(404, `There is no ${pathname}.`);
  return documents.notFound(request);
}

const everyMethod = 'GET HEAD POST PUT PATCH DELETE OPTIONS';

const javascript = 'text/javascript; charset=utf-8';

function asset(type: string, body: string): HttpAnswer {
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'max-age=60' }, body };
}

function constant(answer: HttpAnswer): Handler {
  return () => answer;
}

function file(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'style', name), 'utf8');
}

function styles(): string {
  return ['base.css', 'chrome.css', 'page.css', 'overlay.css'].map(file).join('\n');
}
