/** A part of a name with the sign that ends it. */
const part = /[^-_/.: ]*[-_/.: ]/y;

/** The end of the part that begins at an index; undefined where the name has no further part. */
function endOfPart(name: string, from: number): number | undefined {
  part.lastIndex = from;
  return part.test(name) ? part.lastIndex : undefined;
}

/** How long the beginning is, in whole parts, that all names have. */
function sharedLength(names: readonly string[]): number {
  const [first = '', ...rest] = names;
  let shared = 0;
  for (;;) {
    const end = endOfPart(first, shared);
    if (end === undefined) return shared;
    const beginning = first.slice(0, end);
    if (!rest.every((name) => name.startsWith(beginning))) return shared;
    shared = end;
  }
}

/**
 * What names are grouped by: for each name its beginning, up to the first sign such as `-` or `/` at
 * which not all names are alike any more. Empty for a name that shares its beginning with no other.
 */
export function namePrefixes(names: readonly string[]): (name: string) => string {
  const shared = sharedLength(names);
  const prefixOf = (name: string): string => name.slice(0, endOfPart(name, shared) ?? 0);
  const counts = new Map<string, number>();
  for (const name of names) {
    const prefix = prefixOf(name);
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return (name) => {
    const prefix = prefixOf(name);
    return (counts.get(prefix) ?? 0) > 1 ? prefix : '';
  };
}
