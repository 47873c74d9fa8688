import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { Journal, JournalFailure, type Writing } from '../../migrate/journal';

const site = 'https://shop.example';

function newFile(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'confluops-journal-')), 'pages.jsonl');
}

function writing(mark: string, changes: Partial<Writing> = {}): Writing {
  return {
    is: 'writing',
    purpose: 'migrate',
    mark,
    id: '1',
    type: 'page',
    title: 'A page',
    from: 1,
    before: '{}',
    ...changes,
  };
}

describe('the journal', () => {
  test('tells what was written, and of what nobody knows it', () => {
    const file = newFile();
    const journal = Journal.open(file, site);
    journal.append(writing('aaaaaaaaaaaa'));
    journal.append({ is: 'written', mark: 'aaaaaaaaaaaa' });
    journal.append(writing('bbbbbbbbbbbb'));
    journal.close();

    const again = Journal.open(file, site);

    assert.deepEqual(
      again.writings.map((each) => again.outcomeOf(each)),
      ['written', 'unknown'],
    );
    assert.equal(again.writingOf('ConfluOps: … [bbbbbbbbbbbb]')?.mark, 'bbbbbbbbbbbb');
    assert.equal(again.writingOf('by hand [cccccccccccc]'), undefined);
  });

  test('is read by its owner alone, and made only when there is something to note', () => {
    const file = newFile();
    const journal = Journal.open(file, site);
    assert.throws(() => statSync(file));

    journal.append(writing('aaaaaaaaaaaa'));

    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  test('goes on behind a line that was cut short, wherever that was', () => {
    const whole = newFile();
    const first = Journal.open(whole, site);
    first.append(writing('aaaaaaaaaaaa'));
    first.append({ is: 'written', mark: 'aaaaaaaaaaaa' });
    const text = readFileSync(whole, 'utf8');

    for (let length = 0; length <= text.length; length += 1) {
      const file = newFile();
      writeFileSync(file, text.slice(0, length));

      const journal = Journal.open(file, site);
      journal.append(writing('bbbbbbbbbbbb'));
      journal.close();

      const again = Journal.open(file, site);
      assert.equal(again.outcomeOf({ mark: 'bbbbbbbbbbbb' }), 'unknown');
      assert.equal(again.writings.at(-1)?.mark, 'bbbbbbbbbbbb', `cut at ${length}`);
    }
  });

  test('is no journal of another site, and no other file', () => {
    const file = newFile();
    Journal.open(file, site).append(writing('aaaaaaaaaaaa'));
    const other = newFile();
    appendFileSync(other, 'id,title\n1,A page\n');

    assert.throws(
      () => Journal.open(file, 'https://other.example'),
      (error) => error instanceof JournalFailure && error.code === 'other-site',
    );
    assert.throws(
      () => Journal.open(other, site),
      (error) => error instanceof JournalFailure && error.code === 'not-a-journal',
    );
  });
});
