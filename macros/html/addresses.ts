/** Where a macro's output is shown. */
export interface Site {
  /** Root of the site; undefined where nobody knows it: then no whole address is the site's. */
  readonly origin: string | undefined;
  /** `/wiki` in Cloud. */
  readonly contextPath: string;
}

/** Stands for the site where nobody knows its address. */
const nowhere = 'https://site.invalid';

const schemes: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * An address that a link may have: of another page, of a place on this one, or of somebody's mail;
 * undefined for one that runs something. Addresses of the site become paths.
 */
export function linkOf(value: string, site: Site): string | undefined {
  const url = parse(value, site);
  if (url === undefined || !schemes.includes(url.protocol)) return undefined;
  if (value.trim().startsWith('#')) return url.hash === '' ? '#' : url.hash;
  return isOwn(url, site) ? pathOf(url) : url.href;
}

/** The path of an image of the site itself; undefined for every other image. */
export function imageOf(value: string, site: Site): string | undefined {
  const url = parse(value, site);
  return url && isOwn(url, site) ? pathOf(url) : undefined;
}

function parse(value: string, { origin = nowhere, contextPath }: Site): URL | undefined {
  const base = `${origin}${contextPath}/`;
  return URL.canParse(value, base) ? new URL(value, base) : undefined;
}

function isOwn(url: URL, { origin = nowhere }: Site): boolean {
  return url.origin === new URL(origin).origin && url.username === '' && url.password === '';
}

/** A path of two slashes at its beginning would name another host. */
function pathOf({ pathname, search, hash }: URL): string {
  return `${pathname.replace(/^\/{2,}/, '/')}${search}${hash}`;
}
