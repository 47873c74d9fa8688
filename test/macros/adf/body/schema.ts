import { createRequire } from 'node:module';
import { Ajv, type SchemaObject } from 'ajv';

const schema = createRequire(import.meta.url)(
  '@atlaskit/adf-schema/json-schema/v1/full.json',
) as SchemaObject & {
  readonly definitions: Readonly<Record<string, { readonly properties?: Properties }>>;
};

interface Properties {
  readonly type?: { readonly enum?: readonly string[] };
}

const ajv = new Ajv({ strict: false, validateSchema: false, inlineRefs: false });
// ajv has no draft 4; nothing that the schema uses has changed since.
ajv.addSchema({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' }, 'adf');

/** The types of nodes and of marks that Atlassian's schema knows. */
export const schemaTypes = {
  nodes: typesOf((name) => !name.endsWith('_mark')),
  marks: typesOf((name) => name.endsWith('_mark')),
};

/** Whether a value is a node of its type by the schema. */
export function isNode(value: { readonly type: string }): boolean {
  return definitionsOf(value.type).some((name) =>
    ajv.validate({ $ref: `adf#/definitions/${name}` }, value),
  );
}

function definitionsOf(type: string): readonly string[] {
  return Object.keys(schema.definitions).filter((name) =>
    schema.definitions[name]?.properties?.type?.enum?.includes(type),
  );
}

function typesOf(isWanted: (name: string) => boolean): ReadonlySet<string> {
  return new Set(
    Object.entries(schema.definitions)
      .filter(([name]) => isWanted(name))
      .flatMap(([, { properties }]) => properties?.type?.enum ?? []),
  );
}
