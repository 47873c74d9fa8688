import type { AlarmAbsence } from '../../../contract/alarms';
import type { BoardReference, BoardSource } from '../../../contract/board';
import { refusalOfSource } from '../../grants/board-sources';
import type { GrantKey } from '../../grants/grants';
import type { Listing } from '../../lib/listing';
import { usableKeys, type AuthorisationAdapters } from '../may-read';

/** What a source comes to: alarms that may be read, or why they may not. */
export type SourceVerdict = ReadableNames | ReadableListing | AlarmAbsence;

interface ReadableNames {
  readonly connectionId: string;
  readonly alarmNames: readonly string[];
}

interface ReadableListing {
  readonly connectionId: string;
  readonly listing: Listing;
}

/**
 * What each source of each board comes to, in their order. AWS is not asked here, and is not asked at
 * all for a source without a grant of ours.
 *
 * @param installation - Forge's `installContext`: an ARI that names the site.
 */
export async function judgeBoards(
  adapters: AuthorisationAdapters,
  boards: readonly BoardReference[],
  installation: string,
): Promise<readonly (readonly SourceVerdict[])[]> {
  if (boards.length === 0) return [];
  const keys = await usableKeys(adapters);
  return boards.map(({ sources }) =>
    sources.map((source) =>
      keys ? verdictOf(keys, installation, source) : { state: 'not-connected' },
    ),
  );
}

function verdictOf(
  keys: readonly GrantKey[],
  installation: string,
  source: BoardSource,
): SourceVerdict {
  const refusal = refusalOfSource(keys, installation, source);
  if (refusal !== undefined) return { state: 'no-access', cause: refusal };
  const { connectionId } = source;
  switch (source.kind) {
    case 'names':
      return { connectionId, alarmNames: source.alarmNames };
    case 'prefix':
      return { connectionId, listing: { prefix: source.prefix } };
    case 'children':
      return { connectionId, listing: { childrenOf: source.alarmName } };
  }
}
