import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { page, paragraph } from '../../../host/demo/prose';
import { parseSubmission, type SubmitError } from '../../../host/site/client/editor/config-payload';

describe('what a config dialog submits', () => {
  const code = (payload: unknown, isBodied = false): string => {
    try {
      parseSubmission(payload, isBodied);
      return 'taken';
    } catch (error) {
      return (error as SubmitError).code;
    }
  };

  test('is taken when it can be stored as JSON', () => {
    for (const config of [
      {},
      { text: 'a', number: 1.5, flag: false },
      { list: ['a', 'b'], empty: [], objects: [{ a: 1 }, { b: [true] }] },
      { nested: { deeper: { value: '' } } },
    ]) {
      assert.equal(code({ config }), 'taken', JSON.stringify(config));
    }
    assert.equal(parseSubmission({ config: {}, keepEditing: true }, false).keepEditing, true);
    assert.equal(parseSubmission({ config: {} }, false).keepEditing, false);
  });

  test('is refused with the platform’s code otherwise', () => {
    const refused: readonly [string, unknown][] = [
      ['INVALID_PAYLOAD', undefined],
      ['INVALID_PAYLOAD', 'text'],
      ['INVALID_PAYLOAD', [{ config: {} }]],
      ['INVALID_PAYLOAD', { alarmName: 'a' }],
      ['INVALID_PAYLOAD', { config: {}, keepEditing: 'yes' }],
      ['INVALID_EXTENSION_TYPE', { config: {}, body: page() }],
      ['INVALID_CONFIG', { config: null }],
      ['INVALID_CONFIG', { config: ['a'] }],
      ['INVALID_CONFIG', { config: { a: null } }],
      ['INVALID_CONFIG', { config: { a: undefined } }],
      ['INVALID_CONFIG', { config: { a: Number.NaN } }],
      ['INVALID_CONFIG', { config: { a: ['x', 1] } }],
      ['INVALID_CONFIG', { config: { a: [['x']] } }],
      ['INVALID_CONFIG', { config: { a: { b: null } } }],
      ['INVALID_CONFIG', { config: { a: new Date() } }],
      ['INVALID_CONFIG', { config: { a: () => 1 } }],
    ];

    for (const [expected, payload] of refused) {
      assert.equal(code(payload), expected, JSON.stringify(payload));
    }
  });

  test('has a body only from a bodied macro, and then a whole document', () => {
    const body = page(paragraph('inside'));
    const bodies: readonly [string, unknown][] = [
      ['taken', body],
      ['taken', undefined],
      ['INVALID_BODY', null],
      ['INVALID_BODY', 'text'],
      ['INVALID_BODY', paragraph('inside')],
      ['INVALID_BODY', page()],
    ];

    for (const [expected, each] of bodies) {
      assert.equal(code({ config: {}, body: each }, true), expected, JSON.stringify(each));
    }
    assert.deepEqual(parseSubmission({ config: {}, body }, true).body, body);
    assert.equal(code({ config: {}, body }), 'INVALID_EXTENSION_TYPE');
  });
});
