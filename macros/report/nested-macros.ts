import { accessesOf } from '../host-objects/accesses';
import type { Template } from '../velocity/ast';
import type { Found } from './finding';
import type { Source } from './source';
import type { Tag } from './tags';

/** The macros of Confluence that have a rendering of ours. */
export const renderedMacros: ReadonlySet<string> = new Set([
  'panel',
  'info',
  'note',
  'tip',
  'warning',
  'code',
  'status',
  'expand',
  'toc',
  'anchor',
  'excerpt',
]);

/** Macros in the output of a template: in storage format, and in wiki markup for `$helper`. */
export function findNestedMacros(
  source: Source,
  tags: readonly Tag[],
  template: Template | undefined,
): readonly Found[] {
  const inStorageFormat = tags
    .filter(({ name }) => name === 'ac:structured-macro' || name === 'ac:macro')
    .map(({ offset, attributes }) =>
      toFound(attributes.find(({ name }) => name === 'ac:name')?.value ?? '', {
        position: source.positionOf(offset),
      }),
    );
  return [...inStorageFormat, ...(template ? inWikiMarkup(template) : [])];
}

function inWikiMarkup(template: Template): readonly Found[] {
  return accessesOf(template).flatMap(({ kind, step, position }) => {
    if (kind !== 'helper' || step?.kind !== 'method' || step.name !== 'renderConfluenceMacro') {
      return [];
    }
    const [markup] = step.arguments;
    const text = markup?.kind === 'string' ? markup.text : '$';
    return [toFound(/^\s*\{([^:}|]+)/.exec(text)?.[1] ?? '$', { position })];
  });
}

function toFound(name: string, { position }: Pick<Found, 'position'>): Found {
  if (name.includes('$')) return { code: 'macro-unknown', position, subject: name };
  const code = renderedMacros.has(name) ? 'macro-rendered' : 'macro-placeholder';
  return { code, position, subject: name };
}
