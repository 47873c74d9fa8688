import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absentStates, alarmDoubts, reportedStates } from '../../contract/alarms';
import {
  alarmStates,
  isPassing,
  isReported,
  isView,
  knownDoubt,
  knownState,
} from '../../rules/alarm-state';

test('every state is either reported, or absent, or loading', () => {
  assert.deepEqual(alarmStates, ['loading', ...reportedStates, ...absentStates]);
  assert.deepEqual(alarmStates.filter(isReported), reportedStates);
});

test('an answer is a view where CloudWatch reported its state', () => {
  for (const state of reportedStates) assert.equal(isView({ state }), true);
  for (const state of absentStates) assert.equal(isView({ state }), false);
});

test('throttling and what is unavailable pass by themselves, and nothing else does', () => {
  assert.deepEqual(alarmStates.filter(isPassing), ['throttled', 'unavailable']);
});

test('a state that this version does not know is unknown, never ok', () => {
  for (const state of alarmStates) assert.equal(knownState(state), state);
  for (const value of ['OK', 'fine', '', undefined, null, 7, {}]) {
    assert.equal(knownState(value), 'unknown');
  }
});

test('a doubt that this version does not know stays a doubt', () => {
  for (const doubt of alarmDoubts) assert.equal(knownDoubt(doubt), doubt);
  for (const value of ['partly', 7, {}]) assert.equal(knownDoubt(value), 'evaluation-failure');
  for (const none of [undefined, null, '']) assert.equal(knownDoubt(none), undefined);
});
