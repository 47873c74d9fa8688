import { textOf } from '../../../rules/fields';

/** Where a frame asks from, as its context says. */
export interface Place {
  /**
   * Equal for frames that may ask for each other; undefined for a frame that asks for itself alone.
   * It is compared, and never sent anywhere.
   */
  readonly scope: string | undefined;
  readonly contentId: string | undefined;
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
 * shares none with the page. A context that lacks one of these has no scope.
 */
export function placeOf(context: unknown): Place {
  const { accountId, cloudId, environmentId, extension } = (context as MaybeContext) ?? {};
  const parts = [extension?.content?.id, accountId, cloudId, environmentId].map(textOf);
  const scope = JSON.stringify([parts, extension?.isEditing === true]);
  return { scope: parts.every(Boolean) ? scope : undefined, contentId: parts[0] };
}
