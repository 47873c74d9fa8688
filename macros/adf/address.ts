/** What a link may lead to; scripts, data and files of the reader's machine are none of it. */
const linkSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);
const imageSchemes: ReadonlySet<string> = new Set(['http', 'https']);

/** The address of a link: of an allowed scheme, or relative; undefined for any other. */
export function linkAddress(value: unknown): string | undefined {
  return allowedAddress(value, linkSchemes);
}

/** The address of an image: of the web, or relative; undefined for any other. */
export function imageAddress(value: unknown): string | undefined {
  return allowedAddress(value, imageSchemes);
}

/**
 * Browsers leave control characters out of an address and spaces off its ends before they look for its
 * scheme (https://url.spec.whatwg.org/#concept-basic-url-parser), so they are taken out first. A colon
 * in the first segment of a relative address is refused, also as an entity, which a template may undo.
 */
function allowedAddress(value: unknown, schemes: ReadonlySet<string>): string | undefined {
  if (typeof value !== 'string') return undefined;
  const address = value.replace(/\p{Cc}/gu, '').trim();
  if (address === '') return undefined;
  const start = /^[^/?#\\]*/.exec(address)?.[0] ?? '';
  if (/^[^/?\\]*&(?:#|colon)/i.test(address)) return undefined;
  const colon = start.indexOf(':');
  return colon === -1 || schemes.has(start.slice(0, colon).toLowerCase()) ? address : undefined;
}
