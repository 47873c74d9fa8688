import type { LibraryVersion } from '../../../../../contract/library';
import type { MacroDefinition } from '../../../../../contract/macros';
import type { Placement } from '../../../../../contract/placement';
import { message } from './messages';

/** One field of a definition in words, in both of the compared versions. */
export interface ComparedField {
  readonly name: string;
  readonly older: string;
  readonly newer: string;
}

type Field = keyof MacroDefinition;

const fields: readonly Field[] = [
  ...(['name', 'title', 'description', 'categories', 'icon', 'bodyHandling'] as const),
  ...(['encoding', 'enabled', 'visibility', 'placement', 'groups'] as const),
];

/**
 * What differs between two versions beside their templates.
 *
 * @param spaceName - What the space with that id is called.
 */
export function differingFields(
  older: LibraryVersion,
  newer: LibraryVersion,
  spaceName: (id: string) => string,
): readonly ComparedField[] {
  return fields
    .filter((field) => !isSame(older.definition[field], newer.definition[field]))
    .map((field) => ({
      name: message(`field.${field}`),
      older: wordsOf(older.definition, field, spaceName),
      newer: wordsOf(newer.definition, field, spaceName),
    }));
}

/** The name of a field that the backend says was changed; of one that is unknown, as it is. */
export function fieldName(field: string): string {
  const known = ['template', ...fields] as readonly (Field | 'template')[];
  const found = known.find((name) => name === field);
  return found ? message(`field.${found}`) : field;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Ids of the spaces that a version is kept to. */
export function spacesOf({ definition: { placement } }: LibraryVersion): readonly string[] {
  return placement.scope === 'spaces' ? placement.spaceIds : [];
}

function wordsOf(
  definition: MacroDefinition,
  field: Field,
  spaceName: (id: string) => string,
): string {
  switch (field) {
    case 'categories':
    case 'groups':
      return listOf(definition[field]);
    case 'bodyHandling':
      return message(`value.body-${definition.bodyHandling}`);
    case 'encoding':
      return message(
        definition.encoding === 'none' ? 'value.not-encoded' : `value.${definition.encoding}`,
      );
    case 'enabled':
      return message(definition.enabled ? 'value.enabled' : 'value.disabled');
    case 'visibility':
      return message(`value.${definition.visibility}`);
    case 'placement':
      return placementWords(definition.placement, spaceName);
    default:
      return definition[field] || message('value.none');
  }
}

function placementWords(placement: Placement, spaceName: (id: string) => string): string {
  if (placement.scope === 'everywhere') return message('value.everywhere');
  const { spaceIds } = placement;
  const spaces = listOf(spaceIds.map(spaceName));
  return message('value.spaces', { count: spaceIds.length, spaces });
}

function listOf(values: readonly string[]): string {
  return values.length > 0 ? values.join(', ') : message('value.none');
}
