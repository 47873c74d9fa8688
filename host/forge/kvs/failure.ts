/**
 * A refusal of the storage service: becomes its HTTP status and its body `{code, message}`. Codes are
 * those of developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs/ and
 * …/handling-errors-customentities/; where no code is documented, ours say what happened, and the app
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
