/** What keeps Confluence from taking a macro's parameters, in codes of ours. */
export type SubmitFailure = 'config-refused' | 'macro-gone';

const failures: Readonly<Record<string, SubmitFailure>> = {
  INVALID_CONFIG: 'config-refused',
  INVALID_PAYLOAD: 'config-refused',
  INVALID_BODY: 'config-refused',
  INVALID_EXTENSION_TYPE: 'macro-gone',
  MACRO_NOT_FOUND: 'macro-gone',
};

/**
 * Why Confluence did not take what was submitted, by the `code` of its rejection, which the reference
 * of the macro module lists; undefined for any other.
 */
export function submitFailureOf(error: unknown): SubmitFailure | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return failures[String(code)];
}
