import type { BegunParts, MacroWrite } from '../library/library-store';
import type { BegunMacro } from '../library/stored-macro';
import { commit, type RowChange } from './commit';
import { blockKey, draftKey, macroEntity, rowKey, samplesKey, versionKey } from './macro-keys';
import { createMacro, rowsOf } from './macro-library';

/*
 * A macro whose import is under way has the row of its name already, so that nobody takes it; readers
 * and lists pass it over. Its values have an id that nothing else names. Each part is one transaction.
 */

/**
 * Stores a part of a macro; resolves with false, and stores nothing, where the name is taken, or
 * another part was stored since it was seen.
 */
export async function keepBegun(
  seen: BegunMacro | undefined,
  { name, id, ...rest }: BegunMacro,
  parts: BegunParts,
): Promise<boolean> {
  const { record, upTo, blocks, hasDraft, samples, at } = rest;
  const begun = { record, upTo, blocks, hasDraft, samples, at };
  const change = (seen?.change ?? 0) + 1;
  return commit({
    rows: [
      {
        entity: macroEntity,
        key: rowKey(name),
        row: { name, macroId: id, change, begun },
        seen: asSeen(seen),
      },
    ],
    values: valuesOf(id, parts),
  });
}

/** Stores the last part of a macro, which counts from now on; resolves with false as above. */
export async function finishBegun(
  seen: BegunMacro | undefined,
  write: MacroWrite,
  parts: BegunParts,
): Promise<boolean> {
  const { macro } = write;
  const values = valuesOf(macro.id, parts);
  if (seen === undefined) return createMacro({ ...write, values });
  const rows = rowsOf(write, seen.change + 1, asSeen(seen));
  return commit({ rows, values });
}

function asSeen(seen: BegunMacro | undefined): NonNullable<RowChange['seen']> {
  return seen === undefined ? { name: undefined } : { macroId: seen.id, change: seen.change };
}

function valuesOf(
  id: string,
  { blocks, last, draft, samples }: BegunParts,
): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...[...blocks].map(([first, block]) => [blockKey(id, first), block] as const),
    ...(last ? [[versionKey(id, last.number), last.version] as const] : []),
    ...(draft ? [[draftKey(id), draft] as const] : []),
    ...(samples ? [[samplesKey(id), { json: JSON.stringify(samples) }] as const] : []),
  ]);
}
