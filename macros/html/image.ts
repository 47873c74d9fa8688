import { imageOf, linkOf } from './addresses';
import { element, type OutNode } from './node';
import type { OutputOptions } from './output';

/** An image of the site; of another host's a link, so that nobody is told who reads the page. */
export function image(
  address: string,
  attributes: Readonly<Record<string, string | undefined>>,
  { site }: OutputOptions,
): OutNode {
  const source = imageOf(address, site);
  if (source !== undefined) return element('img', { ...attributes, src: source });
  const { alt, title } = attributes;
  const href = linkOf(address, site);
  const label = [alt, title, href].find((text) => text !== undefined && text !== '') ?? '';
  return href === undefined ? label : element('a', { href }, [label]);
}
