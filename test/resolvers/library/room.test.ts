import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { libraryLimits } from '../../../contract/library';
import { Room } from '../../../resolvers/library/room';
import type { MacroRow } from '../../../resolvers/library/stored-macro';
import { draftOf, type Library, startLibrary } from './library';

/** Rows of names, as a store lists them in pages. */
function listing(rows: readonly MacroRow['is'][], pageSize = 100) {
  let asked = 0;
  const listRows = (after: string | undefined) => {
    asked += 1;
    const from = Number(after ?? 0);
    const to = from + pageSize;
    const page = rows.slice(from, to).map((is) => ({ is }) as MacroRow);
    return Promise.resolve({ rows: page, next: to < rows.length ? String(to) : undefined });
  };
  return { store: { listRows }, asked: () => asked };
}

const macros = (count: number) => Array.from({ length: count }, () => 'macro' as const);

describe('the room for macros', () => {
  test('is taken until the library is full, and counted once a request', async () => {
    const { store, asked } = listing(macros(libraryLimits.macros - 2));
    const room = new Room(store);

    const taken = await Promise.all([room.take(), room.take(), room.take()]);

    assert.deepEqual(taken, [true, true, false]);
    assert.equal(asked(), 10);
  });

  test('is not taken by former names, and is by an import that is under way', async () => {
    const aliases = Array.from({ length: 5_000 }, () => 'alias' as const);
    const { store } = listing([...aliases, ...macros(libraryLimits.macros - 2), 'begun']);
    const room = new Room(store);

    assert.equal(await room.take(), true);
    assert.equal(await room.take(), false);
  });

  describe('in a full library', () => {
    let library: Library;
    before(async () => {
      library = await startLibrary();
      for (let at = 0; at < libraryLimits.macros; at += 250) {
        const records = Array.from({ length: 250 }, (_, index) => importOf(`m${at + index}`));
        await library.done('full', 'library.import', { records: records.flat() });
      }
    });
    after(() => library.storage.close());

    const { placement, groups } = { placement: { scope: 'everywhere' }, groups: [] };
    const access = { enabled: true, visibility: 'everyone', placement, groups };
    const importOf = (name: string) => [
      {
        is: 'macro',
        name,
        formerNames: [],
        access,
        versions: 0,
        hasDraft: true,
        hasSamples: false,
      },
      { is: 'draft', name, draft: draftOf('Hi') },
    ];

    test('nothing is created, duplicated or imported, and all that is there stays', async () => {
      const ask = (name: 'create' | 'duplicate', payload: object) =>
        library.ask('full', `library.${name}`, payload);

      const created = await ask('create', { name: 'one-more', draft: draftOf('Hi') });
      const copied = await ask('duplicate', { name: 'm1', to: 'one-more' });
      const imported = await library.done('full', 'library.import', {
        records: [...importOf('one-more'), ...importOf('m2')],
      });

      assert.equal(created.code, 'too-many');
      assert.equal(copied.code, 'too-many');
      assert.deepEqual(
        imported.macros.map(({ outcome }) => outcome),
        ['too-many', 'name-taken'],
      );
      const { macros: listed } = await library.done('full', 'library.list');
      assert.equal(listed.length, libraryLimits.macros);
    });

    test('there is room again after one was deleted', async () => {
      await library.done('full', 'library.delete', { name: 'm3', seen: 1 });

      await library.done('full', 'library.create', { name: 'one-more', draft: draftOf('Hi') });
    });
  });
});
