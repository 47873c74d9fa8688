/**
 * A refusal of the storage service: becomes its HTTP status and its body `{code, message}`.
 *
 * KEY_CONFLICT, CONDITIONAL_CHECK_FAILED, UNPROCESSABLE_ENTITY, TOO_MANY_BATCH_ENTITIES,
 * KEY_DUPLICATION_ERROR, KEY_NOT_FOUND, SCHEMA_NOT_FOUND, INCORRECT_PROPERTY_TYPE and INVALID_TTL
 * answer with the status, code and message that a real installation gave to a probe of 24 cases, run
 * twice on nodejs24.x in October 2026; the conflict of FAIL_IF_EXISTS was seen on plain keys only,
 * for entities and secrets it is not known. The other codes are those of
 * developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs/ and
 * …/handling-errors-customentities/; where none is documented, ours say what happened, and the app
 * must not depend on them.
 */
export class KvsFailure extends Error {
  override readonly name = 'KvsFailure';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
