import { at, list, record, text, texts, type Yaml } from '../yaml';

/** A custom entity (developer.atlassian.com/platform/forge/storage-reference/entities-manifest/). */
export interface Entity {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  /** By name, with the automatic `by-key`. */
  readonly indexes: ReadonlyMap<string, Index>;
}

export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

/** Rows with equal partition values, ordered by the range; rows without either are not in it. */
export interface Index {
  readonly name: string;
  readonly partition: readonly string[];
  /** Attribute; the row's key when absent. */
  readonly range?: string;
}

/** One item of the manifest's `app.storage.entities`. */
export function parseEntity(yaml: Yaml): Entity {
  const attributes = Object.entries(record(at(yaml, 'attributes')) ?? {});
  const indexes: Index[] = [
    { name: 'by-key', partition: [] },
    ...list(at(yaml, 'indexes')).map(parseIndex),
  ];
  return {
    name: text(at(yaml, 'name'), 'entity name'),
    attributes: new Map(
      attributes.map(([name, attribute]) => [name, at(attribute, 'type') as AttributeType]),
    ),
    indexes: new Map(indexes.map((index) => [index.name, index])),
  };
}

function parseIndex(yaml: Yaml): Index {
  if (typeof yaml === 'string') return { name: yaml, partition: [], range: yaml };
  return {
    name: text(at(yaml, 'name'), 'index name'),
    partition: texts(at(yaml, 'partition')),
    range: text(list(at(yaml, 'range'))[0], 'index range'),
  };
}
