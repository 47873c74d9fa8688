import { statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '../forge/manifest';
import type { Assets } from './assets';
import { policyOf, type FrameOrigins } from './csp';
import { HttpError, sentence, type Handler, type HttpAnswer } from './http';
import type { Reports } from './reports';
import type { Resource } from './resources';
import type { Signer } from './signer';

/** What the frames' origin serves from. */
export interface FramesOptions extends FrameOrigins {
  readonly manifest: Manifest;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly signer: Signer;
  readonly reports: Reports;
  /** Files under /_platform/ by name: scripts and styles that the platform adds to every frame. */
  readonly platform: Assets;
}

/** Path under which browsers report what a frame's policy stopped. */
export const reportPath = '/_platform/csp-report';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/**
 * Serves the app's built pages as the platform's CDN does: from a nested path whose `_ctx_` part
 * the site has signed, so that only relative asset paths work, and with the platform's scripts
 * first in the head.
 */
export function serveFrames(options: FramesOptions): Handler {
  const documents = new DocumentCache(options);
  return async (request) => {
    const { method, url, text } = request;
    if (url.pathname === reportPath && method === 'POST') {
      options.reports.addPolicyReport(await text());
      return { status: 204 };
    }
    if (method !== 'GET') return sentence(405, 'Frames can only be read.');
    const platform = options.platform.get(url.pathname.replace('/_platform/', ''));
    if (platform) return platform(request);

    const file = fileAt(options, url.pathname);
    const type = file && types[path.extname(file)];
    if (file === undefined || type === undefined) {
      return sentence(403, 'The app has no file there; paths in its pages must be relative.');
    }
    try {
      return type.startsWith('text/html')
        ? await documents.answer(file)
        : { status: 200, headers: headersOf(type), body: await readFile(file) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return sentence(404, `${path.basename(file)} is missing: run "npm run build".`);
    }
  };
}

/**
 * The part of a frame's address that stands for what it may show, signed by the site. On real sites it
 * was seen to stay the same from load to load, until the app was deployed again: here that is a build.
 */
export function frameTicket(
  signer: Signer,
  installation: string,
  resources: ReadonlyMap<string, Resource>,
): string {
  return `_ctx_${signer.sign('frame', { installation, deployed: builtAt(resources) })}`;
}

function builtAt(resources: ReadonlyMap<string, Resource>): number {
  const times = [...resources.values()].flatMap(({ folder, documents }) =>
    [...documents.values()].map(
      (file) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ),
  );
  return Math.max(0, ...times);
}

/** /appId/environmentId/version/resource/_ctx_…/file */
const framePath = /^\/[^/]+\/[^/]+\/[^/]+\/(?<resource>[^/]+)\/_ctx_(?<ticket>[^/]+)\/(?<file>.+)$/;

function fileAt(options: FramesOptions, pathname: string): string | undefined {
  const { resource, ticket, file } = framePath.exec(pathname)?.groups ?? {};
  if (resource === undefined || ticket === undefined || file === undefined) return undefined;
  const folder = options.resources.get(resource)?.folder;
  if (folder === undefined || options.signer.open('frame', ticket) === undefined) return undefined;
  const found = path.join(folder, decoded(file));
  return found.startsWith(folder + path.sep) && !found.includes('\0') ? found : undefined;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpError(400, 'The address cannot be read.');
  }
}

function headersOf(type: string): Record<string, string> {
  // Seen on real sites: browsers keep the app's files for 20 days, and another deploy has other addresses.
  return { 'content-type': type, 'cache-control': `public, max-age=${20 * 24 * 60 * 60}` };
}

/** Documents with their policy, computed anew when the build wrote the file again. */
class DocumentCache {
  readonly #entries = new Map<string, { changed: number; answer: HttpAnswer }>();

  constructor(private readonly options: FramesOptions) {}

  async answer(file: string): Promise<HttpAnswer> {
    const { mtimeMs } = await stat(file);
    const known = this.#entries.get(file);
    if (known?.changed === mtimeMs) return known.answer;
    const answer = this.#render(await readFile(file, 'utf8'));
    this.#entries.set(file, { changed: mtimeMs, answer });
    return answer;
  }

  #render(html: string): HttpAnswer {
    const { manifest, siteUrl } = this.options;
    const scripts = ['bridge.js', 'resizer.js']
      .map((name) => `<script src="/_platform/${name}" data-site="${siteUrl}"></script>`)
      .join('');
    return {
      status: 200,
      headers: {
        ...headersOf(types['.html'] ?? ''),
        'content-security-policy': policyOf(html, manifest, this.options),
      },
      body: html.replace(/<head[^>]*>/i, (head) => head + scripts),
    };
  }
}
