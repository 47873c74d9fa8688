import { test } from 'node:test';
import type { KindData, KindName } from '../../../macros/host-objects/kind';
import { kinds } from '../../../macros/host-objects/kinds';
import { World } from '../../../macros/host-objects/world';
import { callMethod, readProperty } from '../../../macros/velocity/methods/dispatch';
import { JavaDate } from '../../../macros/velocity/values/date';
import { receivers } from '../velocity/large-values';
import { assertPaid } from '../velocity/paid';
import { samplePage, sampleSnapshot, sampleSpace, sampleUser } from './sample-world';

const many = 2000;
const names = Array.from({ length: many }, (_, index) => `name ${index}`);
const created = { creationDate: 0, lastModificationDate: 0, creatorName: 'u-amira' };
const labels = names.map((name) => ({ name, namespace: 'global' }));
const comments = names.map((id) => ({ id, body: 'x', ...created }));
const attachments = names.map((fileName) => ({
  ...created,
  ...{ id: fileName, fileName, mediaType: 'text/plain', fileSize: 1, comment: '', version: 1 },
  downloadPath: '/',
}));
const content = samplePage({ ancestorIds: names, childIds: names, labels, comments, attachments });
const space = sampleSpace({ labels, description: 'x'.repeat(100_000), homePageId: '4711' });
const user = sampleUser({ groupNames: names });
const group = { name: 'ops', memberNames: names };
const snapshot = sampleSnapshot({
  reader: user,
  contents: new Map([['4711', content]]),
  spaces: new Map([['OPS', space]]),
  spaceKeys: names,
  groups: new Map([['ops', group]]),
});

/** What an object of each kind that is no service is a view of: with many parts. */
const data: Partial<KindData> = {
  ...{ content, body: content, comment: comments[0], attachment: attachments[0] },
  ...{ label: labels[0], space, description: space, group },
  ...{ user, userKey: user, picture: user },
} as Partial<KindData>;

const texts = [
  '&<'.repeat(60_000),
  'EMzyZ'.repeat(25_000),
  `{toc:${'a=b|'.repeat(10_000)}}`,
  'EEEE MMMM zzzz',
  'nobody',
  'u-amira',
  'ops',
];

for (const [name, { properties, methods }] of Object.entries(kinds)) {
  test(`every member of ${name} pays for large parts and arguments`, () => {
    const kind = name as KindName;
    const target = () => new World(snapshot, () => '<badge>').view(kind, data[kind] ?? snapshot);

    for (const property of properties.keys()) {
      assertPaid(`${name}.${property}`, () => {
        const object = target();
        return (budget) => readProperty(object, property, budget);
      });
    }
    for (const [method, { arity }] of [...methods].flatMap(([method, all]) =>
      all.map((one) => [method, one] as const),
    )) {
      for (const given of [...texts, ...(receivers['Object'] ?? []).map((make) => make())]) {
        for (const next of [given, new JavaDate(0)]) {
          assertPaid(`${name}.${method}(…)`, () => {
            const object = target();
            const all =
              arity === 0 ? [] : [given, ...Array.from({ length: arity - 1 }, () => next)];
            return (budget) => callMethod(object, method, arity === 1 ? [next] : all, budget);
          });
        }
      }
    }
  });
}
