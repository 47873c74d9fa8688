import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regions } from '../../contract/regions';
import { findRegion, parseRegion, regionProblem } from '../../rules/regions';

test('C08: a region is one of the list, and nothing that looks like one', () => {
  for (const region of regions) {
    assert.equal(findRegion(region.id), region);
    assert.equal(parseRegion(region.id), region.id);
    assert.equal(regionProblem(region.id), undefined);
  }
  for (const id of [
    'eu-west-9',
    'EU-WEST-1',
    'cn-north-1',
    'us-gov-west-1',
    'eu-west-1/',
    'x.evil/',
  ]) {
    assert.equal(findRegion(id), undefined);
    assert.equal(parseRegion(id), undefined);
    assert.deepEqual(regionProblem(id), { problem: 'unknown', subject: id });
  }
  assert.deepEqual(regionProblem(''), { problem: 'empty' });
  for (const value of [undefined, null, 7, {}, ['eu-west-1']]) {
    assert.equal(parseRegion(value), undefined);
  }
});
