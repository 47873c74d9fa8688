import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { page, paragraph } from '../../../host/demo/prose';
import { parseSubmission, type SubmitError } from '../../../host/site/client/editor/config-payload';
import { History } from '../../../host/site/client/editor/history';

describe('what a config dialog submits', () => {
  const code = (payload: unknown): string => {
    try {
      parseSubmission(payload);
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
    assert.equal(parseSubmission({ config: {}, keepEditing: true }).keepEditing, true);
    assert.equal(parseSubmission({ config: {} }).keepEditing, false);
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
});

describe('the history of an editor', () => {
  const state = (text: string) => page(paragraph(text));

  test('takes back a run of typing at once, and a command by itself', () => {
    const history = new History();
    history.record(state(''), 'typing');
    history.record(state('a'), 'typing');
    history.record(state('ab'), 'command');
    history.record(state('ab!'), 'typing');

    assert.deepEqual(history.undo(state('ab!c')), state('ab!'));
    assert.deepEqual(history.undo(state('ab!')), state('ab'));
    assert.deepEqual(history.undo(state('ab')), state(''));
    assert.equal(history.undo(state('')), undefined);
  });

  test('goes forward again, until something new is written', () => {
    const history = new History();
    history.record(state('a'), 'command');

    assert.deepEqual(history.undo(state('b')), state('a'));
    assert.deepEqual(history.redo(state('a')), state('b'));
    history.undo(state('b'));
    history.record(state('a'), 'typing');
    assert.equal(history.canRedo, false);
    assert.equal(history.redo(state('c')), undefined);
  });
});
