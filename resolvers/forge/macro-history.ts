import { libraryLimits } from '../../contract/library';
import type { StoredMacro, StoredVersions } from '../library/stored-macro';
import { parsePastVersion, type PastVersion } from '../macros/definition';
import { packVersions, unpackVersions } from '../macros/history';
import { blockKey, versionKey } from './macro-keys';
import { replaceMacro } from './macro-library';
import { readLargeValues } from './store';

/** When so many versions stand alone, the older ones of them move into a block. */
const mostAlone = 8;

/**
 * Versions that stay alone behind the one that counts: a reader who read the macro's row a moment ago
 * still finds the version that it named.
 */
const keptAlone = 4;

/** Versions of a macro by their numbers; undefined where one is not there, or not any more. */
export async function readPastVersions(
  { id, version, packed, blocks }: StoredVersions,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<readonly PastVersion[] | undefined> {
  const end = Math.min(last, version);
  const firstAlone = Math.max(first, packed + 1);
  const ofBlocks = blocks.filter(
    (start, index) => start <= end && (blocks[index + 1] ?? packed + 1) > first && start <= packed,
  );
  const alone = numbers(firstAlone, end).map((number) => versionKey(id, number));
  const values = await readLargeValues([...ofBlocks.map((start) => blockKey(id, start)), ...alone]);
  const past = ofBlocks.flatMap((start): readonly (PastVersion | undefined)[] => {
    const unpacked = unpackVersions(values.get(blockKey(id, start))) ?? [undefined];
    return unpacked.filter((_, at) => start + at >= first && start + at <= end);
  });
  const found = [...past, ...alone.map((key) => parsePastVersion(values.get(key)))];
  const isWhole = found.length === Math.max(0, end - first + 1);
  const versions = found.filter((each) => each !== undefined);
  return isWhole && versions.length === found.length ? versions : undefined;
}

/**
 * Moves older versions that stand alone into a block, in one transaction: a version is read from the
 * one place or the other. Resolves with the macro as it is then; as it was, where there is nothing to
 * move, or somebody wrote it meanwhile.
 */
export async function packOldVersions(macro: StoredMacro): Promise<StoredMacro> {
  const { id, version, packed, blocks } = macro;
  const last = version - keptAlone;
  if (version - packed <= mostAlone) return macro;
  const alone = await readPastVersions(macro, { first: packed + 1, last });
  if (alone === undefined) return macro;
  const start = blocks.at(-1);
  const block =
    start === undefined ? [] : await readPastVersions(macro, { first: start, last: packed });
  if (block === undefined) return macro;
  const first = start ?? packed + 1;
  const parts = packVersions([...block, ...alone], { bytes: libraryLimits.valueBytes });
  const starts = parts.map((_, at) => first + parts.slice(0, at).flat().length);
  const { change, ...rest } = macro;
  const next = { ...rest, packed: last, blocks: [...blocks.slice(0, -1), ...starts] };
  const isStored = await replaceMacro(macro, {
    macro: next,
    values: new Map(parts.map((part, at) => [blockKey(id, starts[at] ?? first), part])),
    deleted: numbers(packed + 1, last).map((number) => versionKey(id, number)),
  });
  return isStored ? { ...next, change: change + 1 } : macro;
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
