import type { BoardSource, UngrantedSource } from '../../contract/board';
import { makeGrant, refusalOf, type Grantable, type GrantKey, type GrantRefusal } from './grants';

/**
 * The source as a page may name it from now on.
 *
 * @param installation - Forge's `installContext`: the source counts on this site alone.
 */
export function grantedSource(
  key: GrantKey,
  installation: string,
  source: UngrantedSource,
): BoardSource {
  return { ...source, grant: makeGrant(key, grantableOf(installation, source)) };
}

/** Whether a source's grant is one for just this; undefined when it is. */
export function refusalOfSource(
  keys: readonly GrantKey[],
  installation: string,
  source: BoardSource,
): GrantRefusal | undefined {
  return refusalOf(keys, grantableOf(installation, source), source.grant);
}

function grantableOf(installation: string, source: UngrantedSource): Grantable {
  const { kind, connectionId } = source;
  return { installation, kind, connectionId, text: textOf(source) };
}

/** Two lists of names that are not the same give two texts, wherever one name ends. */
function textOf(source: UngrantedSource): string {
  switch (source.kind) {
    case 'names':
      return JSON.stringify(source.alarmNames);
    case 'prefix':
      return source.prefix;
    case 'children':
      return source.alarmName;
  }
}
