import { nodesOf } from '../host-objects/nodes';
import type { Template } from '../velocity/ast';
import type { Found } from './finding';
import type { Source } from './source';
import type { Attribute, Tag } from './tags';

/** Attributes that load what they name, whatever the element. */
const loading = new Set([
  'src',
  'srcset',
  'poster',
  'background',
  'data',
  'xlink:href',
  'ri:value',
]);
/** Elements whose `href` loads. */
const loadedByHref = new Set(['link', 'image', 'use', 'base']);
const linking = new Set(['href', 'action', 'formaction', 'cite', 'longdesc']);

/** The other hosts that a template names, told apart by what is done with them. */
export function findAddresses(
  source: Source,
  tags: readonly Tag[],
  comments: string,
  template: Template | undefined,
): readonly Found[] {
  const texts = template ? assignedTexts(template) : new Map<string, string>();
  return [
    ...tags.flatMap((tag) => [
      ...tag.attributes.flatMap((attribute) => inAttribute(source, tag, attribute, texts)),
      ...(tag.name === 'style' ? inStyles(source, tag.content, tag.contentOffset) : []),
    ]),
    ...inComments(source, comments),
  ];
}

function inAttribute(
  source: Source,
  tag: Tag,
  { name, value, offset }: Attribute,
  texts: ReadonlyMap<string, string>,
): readonly Found[] {
  const position = source.positionOf(offset);
  if (name === 'style') return inStyles(source, value, offset);
  const loads = loading.has(name) || (name === 'href' && loadedByHref.has(tag.name));
  // The element is named as a script already, and what it would load with it.
  if (tag.name === 'script' || (!loads && !linking.has(name))) return [];

  const [, variable] = /^\s*\$!?\{?([A-Za-z][\w-]*)\}?/.exec(value) ?? [];
  const host = hostOf(value) ?? hostOf(texts.get(variable ?? '') ?? '');
  if (host !== undefined) {
    return [{ code: loads ? 'host-resource' : 'host-link', position, subject: host }];
  }
  const isFromParameter = loads && variable?.startsWith('param') === true;
  return isFromParameter ? [{ code: 'host-unknown', position, subject: `$${variable}` }] : [];
}

function inStyles(source: Source, styles: string, offset: number): readonly Found[] {
  const loaded = styles.matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')\s]+)/gi);
  return [...loaded].flatMap(({ index, 1: address = '' }): readonly Found[] => {
    const host = hostOf(address);
    if (host === undefined) return [];
    return [{ code: 'host-resource', position: source.positionOf(offset + index), subject: host }];
  });
}

function inComments(source: Source, comments: string): readonly Found[] {
  return [...comments.matchAll(/https?:\/\/[^\s"'<>]+/gi)].flatMap(
    ({ index, 0: address }): readonly Found[] => {
      const host = hostOf(address);
      if (host === undefined) return [];
      return [{ code: 'host-comment', position: source.positionOf(index), subject: host }];
    },
  );
}

/** The host of an address that has one; what a variable decides stays as the template has it. */
function hostOf(address: string): string | undefined {
  const [, authority] = /^\s*(?:(?:https?|ftp|wss?):)?\/\/([^\s/?#"'<>\\]+)/i.exec(address) ?? [];
  return authority?.replace(/^.*@/, '').replace(/:\d+$/, '').toLowerCase();
}

/** Variables that are set to a text, by their names. */
function assignedTexts(template: Template): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { node } of nodesOf(template)) {
    if (node.kind === 'set' && node.target.path.length === 0 && node.value.kind === 'string') {
      texts.set(node.target.name, node.value.text);
    }
  }
  return texts;
}
