import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PastVersion } from '../../../resolvers/macros/definition';
import { changedFields, packVersions, unpackVersions } from '../../../resolvers/macros/history';
import { sampleMacro } from './sample-macro';

const bytes = 200 * 1024;

function version(template: string, more: Partial<PastVersion> = {}): PastVersion {
  return { ...sampleMacro('notice', template), savedAt: 1, kind: 'published', ...more };
}

/** Whether the versions come back from their parts as they went in, by way of JSON. */
function assertRoundTrip(versions: readonly PastVersion[], limit = bytes): number {
  const parts = packVersions(versions, { bytes: limit });
  const stored = JSON.parse(JSON.stringify(parts)) as unknown[];
  assert.deepEqual(
    stored.flatMap((part) => unpackVersions(part)),
    versions,
  );
  return parts.length;
}

describe('versions of a macro in a row', () => {
  test('come back as they went in, whatever was changed', () => {
    const texts = [
      '',
      'a',
      'ab',
      'aab',
      'b',
      'bb',
      '',
      'long and short',
      'long short',
      '\u{1f600}a',
    ];
    const definition = { ...sampleMacro('notice', '').definition, groups: ['ops'], enabled: false };

    assertRoundTrip(texts.map((text, index) => version(text, { savedAt: index, note: text })));
    assertRoundTrip([version('a'), version('a', { definition, kind: 'access' }), version('b')]);
    assertRoundTrip([version('a'), version('b'), version('a', { kind: 'restored', restores: 1 })]);
    assert.deepEqual(packVersions([], { bytes }), []);
  });

  test('come back for any two texts of few signs, of which many begin and end alike', () => {
    const signs = ['', 'a', '\u{1f600}', '\u{1f601}'];
    const texts = signs.flatMap((one) =>
      signs.flatMap((two) => signs.map((three) => one + two + three)),
    );
    for (const one of texts) for (const two of texts) assertRoundTrip([version(one), version(two)]);
  });

  test('a sign of two units is never cut in halves', () => {
    const [part = []] = packVersions([version('x\u{1f600}y'), version('x\u{1f601}y')], { bytes });

    assert.deepEqual(part[1]?.template, { start: 1, end: 1, text: '\u{1f601}' });
  });

  test('a hundred of a template of three kilobytes fit into one value, and take 40 kB', () => {
    const lines = Array.from(
      { length: 60 },
      (_, index) => `<td class="cell">line ${index} of it</td>`,
    );
    const versions = Array.from({ length: 100 }, (_, index) =>
      version(lines.toSpliced(index % 60, 1, `changed ${index}`).join('\n'), { note: 'A change' }),
    );

    assert.equal(assertRoundTrip(versions), 1);
    const [part] = packVersions(versions, { bytes });
    assert.ok(JSON.stringify(part).length < 40_000);
  });

  test('are in more parts where they are larger, many, or would fill the memory', () => {
    const large = (sign: string): PastVersion => version(sign.repeat(120 * 1024));
    const same = 'x'.repeat(200_000);

    assert.equal(assertRoundTrip([large('a'), large('b'), large('c')]), 3);
    assert.equal(assertRoundTrip(Array.from({ length: 201 }, (_, at) => version(String(at)))), 3);
    assert.equal(assertRoundTrip(Array.from({ length: 60 }, () => version(same))), 2);
  });

  test('what nobody packed is none', () => {
    const whole = packVersions([version('ab')], { bytes })[0]?.[0];
    assert.ok(whole);
    for (const part of [
      7,
      {},
      [{}],
      [null],
      [whole, { savedAt: 2, template: { start: 2, end: 1, text: '' } }],
      [whole, { savedAt: 2, template: { start: -1, end: 0, text: '' } }],
      [whole, { savedAt: 2, template: { start: 0.5, end: 0, text: '' } }],
      [whole, { savedAt: 2, template: { start: 0, end: 0 } }],
      [whole, { savedAt: 2, definition: { title: 7 } }],
      [whole, { template: 'c' }],
      [{ ...whole, template: { start: 0, end: 0, text: 'c' } }],
      Array.from({ length: 101 }, () => whole),
    ]) {
      assert.equal(unpackVersions(part), undefined, JSON.stringify(part).slice(0, 100));
    }
  });

  test('what changed is told by the names of fields', () => {
    const one = version('a');
    const { definition } = one;

    assert.deepEqual(changedFields(one, one), []);
    assert.deepEqual(changedFields(version('b'), one), ['template']);
    assert.deepEqual(changedFields({ ...one, definition: { ...definition, groups: ['x'] } }, one), [
      'groups',
    ]);
  });
});
