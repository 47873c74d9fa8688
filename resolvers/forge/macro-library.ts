import type { LibraryDraft, MacroSample } from '../../contract/library';
import { fieldsOf } from '../../rules/fields';
import type { MacroRowPage, MacroWrite } from '../library/library-store';
import { parseMacroRow, type MacroRow, type StoredMacro } from '../library/stored-macro';
import { commit, type RowChange } from './commit';
import { draftKey, macroEntity, remainsPrefix, rowKey, samplesKey, versionKey } from './macro-keys';
import { listRowsAfter, readRow, readRows, readValue } from './store';

/*
 * What administrators do with user macros. All that one act changes is one transaction of Forge, on
 * the condition that nobody wrote the macro's row since it was read: a crash leaves the state before
 * or the state after. What one transaction cannot remove is named by a value of its own until it is
 * removed (macro-remains.ts).
 */

/** What a name stands for; undefined for one that is free. */
export async function readLibraryRow(name: string): Promise<MacroRow | undefined> {
  return parseMacroRow(await readRow(macroEntity, rowKey(name)));
}

/** What the names stand for, without those that are free. */
export async function readLibraryRows(
  names: readonly string[],
): Promise<ReadonlyMap<string, MacroRow>> {
  const rows = await readRows(macroEntity, names.map(rowKey));
  return new Map(
    names.flatMap((name) => {
      const row = parseMacroRow(rows.get(rowKey(name)));
      return row ? [[name, row] as const] : [];
    }),
  );
}

/** A page of what all names stand for, in their order, behind one of them. */
export async function listLibraryRows(after: string | undefined): Promise<MacroRowPage> {
  const { rows, isLast } = await listRowsAfter(macroEntity, 'name', after);
  const last = fieldsOf(rows.at(-1))['name'];
  return {
    rows: rows.flatMap((row) => parseMacroRow(row) ?? []),
    next: isLast || typeof last !== 'string' ? undefined : last,
  };
}

/** Stores a macro under a name that is free; resolves with false, and stores nothing, when it is not. */
export async function createMacro(write: MacroWrite): Promise<boolean> {
  return store(write, rowsOf(write, 1, { name: undefined }));
}

/** The row of a new macro, and those of its former names, which must be free. */
export function rowsOf(
  { macro }: MacroWrite,
  change: number,
  seen: NonNullable<RowChange['seen']>,
): readonly RowChange[] {
  return [
    { ...rowOf({ ...macro, change }), seen },
    ...macro.formerNames.map((name) => ({
      ...aliasOf(name, macro.id, macro.name),
      seen: { name: undefined },
    })),
  ];
}

/**
 * Stores what an act made of a macro; resolves with false, and stores nothing, when somebody wrote the
 * macro since it was seen, or when its new name is taken. A former name stays with it.
 */
export async function replaceMacro(seen: StoredMacro, write: MacroWrite): Promise<boolean> {
  const next = { ...write.macro, change: seen.change + 1 };
  const asSeen = { macroId: seen.id, change: seen.change };
  const ended = seen.formerNames.filter(
    (name) => name !== next.name && !next.formerNames.includes(name),
  );
  const endings = ended.map((name) => ({ entity: macroEntity, key: rowKey(name) }));
  if (next.name === seen.name) return store(write, [{ ...rowOf(next), seen: asSeen }, ...endings]);
  const isOwn = seen.formerNames.includes(next.name);
  return store(write, [
    {
      ...rowOf(next),
      seen: isOwn ? { aliasOf: seen.name, macroId: seen.id } : { name: undefined },
    },
    ...next.formerNames.map((name) => ({
      ...aliasOf(name, next.id, next.name),
      ...(name === seen.name && { seen: asSeen }),
    })),
    ...endings,
  ]);
}

/**
 * Removes a macro and its names, and names what of it is still to be removed; resolves with false, and
 * removes nothing, when somebody wrote it since it was seen.
 */
export async function removeMacro(seen: StoredMacro): Promise<boolean> {
  const { id, name, change, formerNames, version, packed, blocks } = seen;
  return commit({
    rows: [
      { entity: macroEntity, key: rowKey(name), seen: { macroId: id, change } },
      ...formerNames.map((former) => ({ entity: macroEntity, key: rowKey(former) })),
    ],
    values: new Map([[`${remainsPrefix}${id}`, { version, packed, blocks }]]),
    deleted: [
      ...(seen.draft ? [draftKey(id)] : []),
      ...(seen.samples.revision > 0 ? [samplesKey(id)] : []),
    ],
  });
}

/** The draft of a macro; undefined where it has none. */
export async function readDraft(id: string): Promise<LibraryDraft | undefined> {
  // Checked before it was stored, and read by nobody but administrators.
  return (await readValue(draftKey(id))) as LibraryDraft | undefined;
}

/** The samples of a macro. As text, because Forge takes no null in values, nor deep documents. */
export async function readSamples(id: string): Promise<readonly MacroSample[]> {
  const { json } = fieldsOf(await readValue(samplesKey(id)));
  return typeof json === 'string' ? (JSON.parse(json) as readonly MacroSample[]) : [];
}

function store(
  { macro, version, draft, samples, values, deleted = [] }: MacroWrite,
  rows: readonly RowChange[],
): Promise<boolean> {
  const { id } = macro;
  return commit({
    rows,
    values: new Map<string, unknown>([
      ...(version ? [[versionKey(id, macro.version), version] as const] : []),
      ...(draft !== undefined && draft !== 'none' ? [[draftKey(id), draft] as const] : []),
      ...(samples ? [[samplesKey(id), { json: JSON.stringify(samples) }] as const] : []),
      ...(values ?? []),
    ]),
    deleted: [...(draft === 'none' ? [draftKey(id)] : []), ...deleted],
  });
}

function rowOf({ id, change, ...macro }: StoredMacro): RowChange & { readonly row: object } {
  const { name } = macro;
  const row = { name, macroId: id, change, macro };
  return { entity: macroEntity, key: rowKey(name), row };
}

function aliasOf(name: string, id: string, of: string): RowChange {
  const row = { name, macroId: id, aliasOf: of };
  return { entity: macroEntity, key: rowKey(name), row };
}
