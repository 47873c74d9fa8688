/**
 * Keys under which rows are drawn. A key belongs to a place: the row that comes to stand there takes
 * the elements of the row before it and changes their words, which is far quicker than drawing or
 * moving a row. Only the row that is held keeps its elements wherever it goes, and with them the focus.
 *
 * @param ids - The rows that are shown now, in their order.
 * @param before - The keys of the rows that were shown before.
 * @param held - The row that is held, which need not be shown.
 */
export function rowKeys(
  ids: readonly string[],
  before: ReadonlyMap<string, number>,
  held?: string,
): ReadonlyMap<string, number> {
  const at = held === undefined ? -1 : ids.indexOf(held);
  const kept = at < 0 ? undefined : before.get(held ?? '');
  if (kept === undefined) return new Map(ids.map((id, place) => [id, place]));
  return new Map(
    ids.map((id, place) => {
      if (place === at) return [id, kept];
      const other = place < at ? place : place - 1;
      return [id, other < kept ? other : other + 1];
    }),
  );
}
