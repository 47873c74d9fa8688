import { createRequire } from 'node:module';
import { Ajv, type SchemaObject, type ValidateFunction } from 'ajv';
import type { AdfDocument } from './adf';

/**
 * Where a document is none of the Atlassian Document Format, in words; undefined for one that is. The
 * judge is the JSON schema that Atlassian publishes in @atlaskit/adf-schema.
 */
export function documentFault(document: AdfDocument): string | undefined {
  validate ??= compile();
  if (validate(document)) return undefined;
  // Every alternative of a choice reports its own errors: the deepest one is nearest to the fault.
  const [worst] = (validate.errors ?? []).toSorted(
    (one, other) => depthOf(other.instancePath) - depthOf(one.instancePath),
  );
  return worst ? `${worst.instancePath}/ ${worst.message ?? 'does not fit'}` : 'it does not fit';
}

let validate: ValidateFunction | undefined;

/** Takes a quarter of a second of processor, so only who checks a document waits for it. */
function compile(): ValidateFunction {
  const schema = createRequire(import.meta.url)(
    '@atlaskit/adf-schema/json-schema/v1/full.json',
  ) as SchemaObject;
  const ajv = new Ajv({ strict: false, validateSchema: false, inlineRefs: false });
  // ajv has no draft 4; nothing that the schema uses has changed since.
  return ajv.compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });
}

function depthOf(path: string): number {
  return path.split('/').length;
}
