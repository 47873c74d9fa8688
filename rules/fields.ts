/** The fields of an object whose shape nobody vouches for; none for what is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * Fields of a macro's stored configuration that this version does not know: a newer one wrote them, and
 * saving the others must not lose them, because the platform replaces the whole configuration. Those
 * that begin with `_` are the platform's own.
 *
 * @param known - Names of the fields that are saved anew.
 */
export function foreignFields(
  config: unknown,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  const fields = Object.entries(fieldsOf(config));
  return Object.fromEntries(
    fields.filter(([name]) => !known.includes(name) && !name.startsWith('_')),
  );
}

/** A text; undefined for what is none, and for an empty one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
