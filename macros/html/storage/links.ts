import { linkOf } from '../addresses';
import { image } from '../image';
import { element, textOf, type OutElement, type OutNode } from '../node';
import type { OutputOptions } from '../output';
import type { OutputReader } from '../output-reader';
import type { ReadElement } from '../read';
import { attributeOf, childOf, resourceOf, sourceText } from './parts';

/** `ac:link`: to what its resource says, with its own text or the resource's. */
export function storageLink(given: ReadElement, reader: OutputReader): readonly OutNode[] {
  const resource = resourceOf(given);
  const rich = childOf(given, 'ac:link-body');
  const plain = childOf(given, 'ac:plain-text-link-body');
  const body = rich ? reader.nodes(rich.childNodes) : plain ? [sourceText(plain)] : [];
  if (resource?.tagName === 'ri:user') return [userMention(resource, reader.options, body)];
  const anchor = attributeOf(given, 'ac:anchor');
  const target = resource ? targetOf(resource, reader.options) : { label: anchor ?? '', path: '' };
  if (target === undefined) return body;
  const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  const href = linkOf(`${target.path}${hash}`, reader.options.site);
  const label = textOf(body).trim() === '' && body.every(isText) ? [target.label] : body;
  return href === undefined ? label : [element('a', { href }, label)];
}

/** `ac:image`: of an attachment or an address. */
export function storageImage(given: ReadElement, reader: OutputReader): readonly OutNode[] {
  const resource = resourceOf(given);
  const target = resource && targetOf(resource, reader.options);
  if (target === undefined) return [];
  const pixels = (name: string): string | undefined =>
    /^\d{1,5}$/.exec(attributeOf(given, name) ?? '')?.[0];
  const attributes = {
    alt: attributeOf(given, 'ac:alt') ?? target.label,
    title: attributeOf(given, 'ac:title'),
    width: pixels('ac:width'),
    height: pixels('ac:height'),
  };
  return [image(target.path, attributes, reader.options)];
}

/** A person by name, where the reader may know it. */
export function userMention(
  resource: ReadElement,
  { userNames }: OutputOptions,
  body: readonly OutNode[] = [],
): OutElement {
  const id = accountIdOf(resource);
  const name = body.length > 0 ? body : [userNames.get(id) ?? ''];
  return element('span', { 'data-ops': 'user', 'data-ops-user': id }, name);
}

/** Cloud's ids of people; a page that came from Data Center may still have its own. */
export function accountIdOf(resource: ReadElement): string {
  return attributeOf(resource, 'ri:account-id') ?? attributeOf(resource, 'ri:userkey') ?? '';
}

interface Target {
  readonly path: string;
  /** What it is called where a link has no text. */
  readonly label: string;
}

function targetOf(resource: ReadElement, options: OutputOptions): Target | undefined {
  const { contextPath } = options.site;
  const of = (name: string): string => attributeOf(resource, `ri:${name}`) ?? '';
  const space = of('space-key') === '' ? (options.spaceKey ?? '') : of('space-key');
  switch (resource.tagName) {
    case 'ri:page':
    case 'ri:blog-post': {
      const title = of('content-title');
      const day = of('posting-day') === '' ? '' : `/${of('posting-day')}`;
      return { path: `${contextPath}/display/${part(space)}${day}/${part(title)}`, label: title };
    }
    case 'ri:space':
      return { path: `${contextPath}/display/${part(space)}`, label: space };
    case 'ri:content-entity': {
      const id = of('content-id');
      return { path: `${contextPath}/pages/viewpage.action?pageId=${part(id)}`, label: id };
    }
    case 'ri:attachment':
      return attachment(resource, of('filename'), options);
    case 'ri:url':
      return { path: of('value'), label: of('value') };
    default:
      return undefined;
  }
}

/** Of another page than the macro's only where the resource names that by its id. */
function attachment(
  resource: ReadElement,
  name: string,
  { site, contentId }: OutputOptions,
): Target | undefined {
  const entity = childOf(resource, 'ri:content-entity');
  const id = entity ? attributeOf(entity, 'ri:content-id') : contentId;
  if (id === undefined || childOf(resource, 'ri:page')) return undefined;
  return {
    path: `${site.contextPath}/download/attachments/${part(id)}/${part(name)}`,
    label: name,
  };
}

/** A part of a path, which cannot lead up or to another host. */
function part(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ''));
}

function isText(node: OutNode): boolean {
  return typeof node === 'string';
}
