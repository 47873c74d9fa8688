import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfluenceId } from '../../rules/confluence-id';

test('an id of Confluence is digits, and nothing that could reach another address', () => {
  for (const id of ['1', '65537', '9'.repeat(20)]) assert.equal(parseConfluenceId(id), id);
  for (const value of ['', '9'.repeat(21), '1/2', '-1', '1 ', '٣', 7, null, ['7']]) {
    assert.equal(parseConfluenceId(value), undefined, String(value));
  }
});
