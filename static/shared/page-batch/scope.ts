/** Where a frame asks from, as its context tells it. */
export interface Scope {
  /** Equal for frames that may ask for each other. Compared, and never sent anywhere. */
  readonly key: string;
  readonly contentId: string;
}

/** What we read of a frame's context; nobody vouches for its shape. */
type MaybeContext =
  | {
      readonly accountId?: unknown;
      readonly cloudId?: unknown;
      readonly environmentId?: unknown;
      readonly extension?: { content?: { id?: unknown } | null; isEditing?: unknown } | null;
    }
  | null
  | undefined;

/**
 * Reads the frame's context. The resolver answers with the rights of the frame that asks it: only
 * frames of one user, site, environment and content may share an answer, and an editor's preview
 * none with the page. Undefined where any of these is not told: such a frame asks for itself.
 */
export function scopeOf(context: unknown): Scope | undefined {
  const { accountId, cloudId, environmentId, extension } = (context as MaybeContext) ?? {};
  const contentId = extension?.content?.id;
  const parts = [contentId, accountId, cloudId, environmentId];
  if (!parts.every((part) => typeof part === 'string' && part)) return undefined;
  return {
    key: JSON.stringify([parts, extension?.isEditing === true]),
    contentId: contentId as string,
  };
}
