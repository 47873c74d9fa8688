/**
 * Keys under which rows are drawn. A row that is still shown keeps its key, and with it its elements
 * and the focus; a row that is new takes the elements of one that is gone, because changing words in a
 * row is far quicker than drawing one.
 *
 * @param ids - The rows that are shown now, in their order.
 * @param before - The keys of the rows that were shown before.
 */
export function rowKeys(
  ids: readonly string[],
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const shown = new Set(ids);
  const kept = new Set([...before].flatMap(([id, key]) => (shown.has(id) ? [key] : [])));
  const free = ids.map((_id, key) => key).filter((key) => !kept.has(key));
  return new Map(ids.map((id) => [id, before.get(id) ?? free.shift() ?? ids.length]));
}
