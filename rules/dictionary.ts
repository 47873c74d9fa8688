/**
 * The table without what every object inherits, so that it holds no key but its own. Where a key is
 * any of many, that is also smaller: V8 keeps one hash of such a table, and of an object a shape for
 * each of its keys.
 */
export function dictionary<Table extends object>(table: Table): Table {
  return Object.assign(Object.create(null) as Table, table);
}
