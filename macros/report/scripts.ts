import type { Found } from './finding';
import type { Source } from './source';
import type { Tag } from './tags';

/** Elements that are taken out of the output, with what they would show or do. */
const removed = new Set([
  'applet',
  'base',
  'embed',
  'frame',
  'frameset',
  'iframe',
  'link',
  'meta',
  'object',
]);

/** Scripts, and elements that will not be in the output. */
export function findMarkup(source: Source, tags: readonly Tag[]): readonly Found[] {
  return tags.flatMap((tag): readonly Found[] => {
    const position = source.positionOf(tag.offset);
    if (tag.name === 'script') return [{ code: 'script', position, subject: subjectOf(tag) }];
    return [
      ...(removed.has(tag.name)
        ? [{ code: 'element-removed' as const, position, subject: tag.name }]
        : []),
      ...tag.attributes.flatMap(({ name, value, offset }): readonly Found[] => {
        const place = source.positionOf(offset);
        if (/^on[a-z]+$/.test(name)) {
          return [{ code: 'script-handler', position: place, subject: name }];
        }
        if (/^\s*(?:javascript|vbscript):/i.test(value)) {
          return [{ code: 'script-address', position: place, subject: value.trim() }];
        }
        return [];
      }),
    ];
  });
}

function subjectOf({ attributes, content }: Tag): string {
  const address = attributes.find(({ name }) => name === 'src')?.value;
  return address ?? content.trim();
}
