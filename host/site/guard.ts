import { sentence, type Handler, type HttpAnswer, type HttpRequest } from './http';

/**
 * Lets only the site's own pages and programs of this machine in: another Host (DNS rebinding) or
 * another Origin (a foreign page, or the app's own frames) is refused, but for files that it shows as
 * images. The loopback address by number is sent to the name, since only there are frames cross-site.
 */
export function guardSite(siteUrl: string, handler: Handler): Handler {
  const own = new URL(siteUrl);
  return (request) => {
    if (request.headers.host === `127.0.0.1:${own.port}`) {
      const location = `${siteUrl}${request.url.pathname}${request.url.search}`;
      return { status: 308, headers: { location } };
    }
    if (isShownFile(request) && request.headers.host === own.host) return handler(request);
    return refusal(request, own) ?? handler(request);
  };
}

/** Lets in whoever asks for the frames' origin by its own name. */
export function guardFrames(framesUrl: string, handler: Handler): Handler {
  const own = new URL(framesUrl);
  return (request) =>
    request.headers.host === own.host
      ? handler(request)
      : sentence(403, `These are the frames of ${framesUrl}.`);
}

/**
 * A file of a page that a frame shows and cannot read. Chromium names the frame as its Origin
 * (privacycg.github.io/storage-access-headers).
 */
function isShownFile({ method, url, headers }: HttpRequest): boolean {
  const isImage = headers['sec-fetch-mode'] === 'no-cors' && headers['sec-fetch-dest'] === 'image';
  return method === 'GET' && isImage && url.pathname.startsWith('/wiki/download/');
}

function refusal({ headers }: HttpRequest, own: URL): HttpAnswer | undefined {
  if (headers.host !== own.host) return sentence(403, `This site is ${own.origin} only.`);
  if (headers.origin !== undefined && headers.origin !== own.origin) {
    return sentence(403, `Requests from ${headers.origin} are refused.`);
  }
  return undefined;
}
