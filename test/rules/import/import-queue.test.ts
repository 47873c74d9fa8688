import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type {
  ImportedMacro,
  ImportOutcome,
  LibraryRecord,
} from '../../../contract/library-records';
import { ImportQueue, type ImportPart } from '../../../rules/import/import-queue';

const access = {
  enabled: true,
  visibility: 'everyone',
  placement: { scope: 'everywhere' },
  groups: [],
} as const;

/** A macro with two records of ten versions each, of some hundred bytes. */
function macro(name: string): { name: string; records: readonly LibraryRecord[] } {
  const versions = Array.from(
    { length: 10 },
    () => ({ savedAt: 1, kind: 'published', template: 'x'.repeat(20) }) as const,
  );
  const draft = { is: 'draft', name, draft: { note: '', content: {} } } as unknown as LibraryRecord;
  return {
    name,
    records: [
      {
        is: 'macro',
        name,
        formerNames: [],
        access,
        versions: 20,
        hasDraft: true,
        hasSamples: false,
      },
      draft,
      { is: 'versions', name, first: 1, versions },
      { is: 'versions', name, first: 11, versions },
    ],
  };
}

const told = (name: string, outcome: ImportOutcome, upTo = 0): ImportedMacro => ({
  name,
  outcome,
  upTo,
  namesLeftOut: [],
});

function shape(part: ImportPart | undefined): readonly string[] | undefined {
  return part?.records.map((record) =>
    record.is === 'versions' ? `${record.name} ${record.first}` : record.is,
  );
}

describe('the queue of an import', () => {
  test('fills requests, and goes on within a macro that did not fit', () => {
    const queue = new ImportQueue([macro('a'), macro('b')]);

    const first = queue.next(1_700);
    assert.deepEqual(shape(first), ['macro', 'draft', 'a 1']);
    assert.ok(first && JSON.stringify({ records: first.records }).length <= 1_700);
    queue.answered(first, [told('a', 'begun', 10)]);
    const second = queue.next(10_000);
    assert.deepEqual(shape(second), ['macro', 'a 11', 'macro', 'draft', 'b 1', 'b 11']);
    assert.ok(second);
    queue.answered(second, [told('a', 'done', 20), told('b', 'done', 20)]);

    assert.equal(queue.next(10_000), undefined);
    assert.deepEqual(
      [...queue.ended],
      [
        ['a', 'done'],
        ['b', 'done'],
      ],
    );
  });

  test('sends again what was not taken, and nothing else', () => {
    const queue = new ImportQueue([macro('a'), macro('b')]);
    const part = queue.next(10_000);
    assert.ok(part);

    queue.answered(part, [told('a', 'done', 20), told('b', 'not-yet')]);

    assert.deepEqual(shape(queue.next(10_000)), ['macro', 'draft', 'b 1', 'b 11']);
  });

  test('begins behind what an import has stored that was cut short', () => {
    const queue = new ImportQueue([macro('a')], new Map([['a', 10]]));
    assert.deepEqual(shape(queue.next(10_000)), ['macro', 'draft', 'a 11']);
  });

  test('begins anew where the backend has less than it said', () => {
    const queue = new ImportQueue([macro('a')], new Map([['a', 10]]));
    const part = queue.next(10_000);
    assert.ok(part);

    queue.answered(part, [told('a', 'out-of-order', 0)]);

    assert.deepEqual(shape(queue.next(10_000)), ['macro', 'draft', 'a 1', 'a 11']);
  });

  test('knows which macros a lost answer leaves open', () => {
    const queue = new ImportQueue([macro('a'), macro('b')]);
    const part = queue.next(1_700);
    assert.ok(part);

    queue.unanswered(part);

    assert.deepEqual([queue.isUncertain('a'), queue.isUncertain('b')], [true, false]);
    queue.answered(part, [told('a', 'name-taken')]);
    assert.deepEqual([...queue.ended], [['a', 'name-taken']]);
    assert.deepEqual(queue.waiting, ['b']);
  });
});
