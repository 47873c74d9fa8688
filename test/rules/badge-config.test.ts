import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestLabel, parseDisplay, parsePlaced } from '../../rules/badge-config';

const granted = {
  connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
  alarmName: 'checkout-latency',
  grant: '1.0f1e2d3c.bm90IGEgZ3JhbnQ',
};
const defaults = { showSince: true, showReason: false, size: 'medium', link: true };

test('C10: what a macro leaves out, and what this version does not know, has its default', () => {
  for (const config of [undefined, null, 'x', [], {}, { size: 'gigantic', link: 7, label: 7 }]) {
    assert.deepEqual(parseDisplay(config), defaults);
  }
});

test('C10: every option of a macro is read', () => {
  const display = {
    label: 'Checkout',
    showSince: false,
    showReason: true,
    size: 'large',
    link: false,
  };

  assert.deepEqual(parseDisplay(display), display);
});

test('a label has no space around it, and is no longer than a badge takes', () => {
  assert.equal(parseDisplay({ label: '  Checkout ' }).label, 'Checkout');
  assert.equal('label' in parseDisplay({ label: '   ' }), false);
  assert.equal('label' in parseDisplay({ label: '\u200b\u2800' }), false);
  assert.equal(parseDisplay({ label: 'x'.repeat(300) }).label?.length, longestLabel);
});

test('a macro names a granted alarm, or a sealed one', () => {
  const seal = '1.0f1e2d3c.c2VhbGVk';

  assert.deepEqual(parsePlaced({ reference: { ...granted, more: 1 } }), {
    reference: granted,
    alarmName: 'checkout-latency',
  });
  assert.deepEqual(parsePlaced({ reference: { seal } }), { reference: { seal } });
});

test('an alarm without a grant has a name and nothing to ask for', () => {
  const { connectionId, alarmName } = granted;

  assert.deepEqual(parsePlaced({ connectionId, alarmName }), { alarmName });
});

test('where a part is missing or of another type no alarm is named', () => {
  for (const config of [
    undefined,
    null,
    'x',
    {},
    { reference: null },
    { reference: 'x' },
    { reference: { seal: '' } },
    { reference: { ...granted, alarmName: '' } },
    { reference: { ...granted, connectionId: 7 } },
    { alarmName: 'checkout-latency' },
  ]) {
    assert.deepEqual(parsePlaced(config), {}, JSON.stringify(config));
  }
});
