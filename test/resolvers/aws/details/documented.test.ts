import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CompositeAlarm$, LogAlarm$, MetricAlarm$ } from '@aws-sdk/client-cloudwatch';

const [, ...sections] = readFileSync('docs/alarm-details.md', 'utf8').split(/^## /m);

/** The fields in the table of a section, and whether each is shown. */
function rowsOf(title: string): ReadonlyMap<string, string> {
  const section = sections.find((text) => text.startsWith(`${title}\n`)) ?? '';
  const rows = section.matchAll(/^\| `(\w+)` +\| (shown|left out) +\| \S.* \|$/gm);
  return new Map([...rows].map(([, field = '', shown = '']) => [field, shown]));
}

const common = [...rowsOf('Alarms of all kinds').keys()];

for (const [title, schema] of [
  ['MetricAlarm', MetricAlarm$],
  ['CompositeAlarm', CompositeAlarm$],
  ['LogAlarm', LogAlarm$],
] as const) {
  test(`every field that the SDK knows of a ${title} is decided on`, () => {
    const documented = [...common, ...rowsOf(title).keys()];

    assert.deepEqual(documented.toSorted(), [...schema[4]].toSorted());
  });
}

test('a field that is shown is read by the code, and one that is left out is not', () => {
  const folder = 'resolvers/aws';
  const files = ['details/chart', 'details/condition', 'details/measure', 'details/to-details'];
  const read = [...files, 'to-alarm-view', 'described-alarms'].map((file) =>
    readFileSync(`${folder}/${file}.ts`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
  );
  const code = read.join('\n');

  for (const title of ['Alarms of all kinds', 'MetricAlarm', 'CompositeAlarm', 'LogAlarm']) {
    for (const [field, shown] of rowsOf(title)) {
      assert.equal(new RegExp(`\\b${field}\\b`).test(code), shown === 'shown', field);
    }
  }
});
