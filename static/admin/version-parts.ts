/** Versions as far as they were read, the newest first. */
interface VersionParts<Version> {
  readonly versions: readonly Version[];
  /** The version before which older ones are to be read; undefined where there are none. */
  readonly next?: number | undefined;
}

/**
 * The newest versions, and what was read before where it follows on them: the one that somebody has
 * just restored stays where it is, and the focus with it.
 */
export function withNewest<Version extends { readonly version: number }>(
  newest: VersionParts<Version>,
  known: VersionParts<Version>,
): { readonly versions: readonly Version[]; readonly next: number | undefined } {
  const last = newest.versions.at(-1)?.version ?? 0;
  const older = known.versions.filter(({ version }) => version < last);
  return older[0]?.version === last - 1
    ? { versions: [...newest.versions, ...older], next: known.next }
    : { versions: newest.versions, next: newest.next };
}
