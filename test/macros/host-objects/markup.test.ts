import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHeader } from '../../../macros/definition/header';
import { insertionOf } from '../../../macros/encoding/encoding';
import { contextOf } from '../../../macros/host-objects/context';
import type { Kind, KindName } from '../../../macros/host-objects/kind';
import { kinds, roots } from '../../../macros/host-objects/kinds';
import { World } from '../../../macros/host-objects/world';
import { render } from '../../../macros/velocity/render';
import { samplePage, sampleSnapshot, sampleSpace, sampleUser } from './sample-world';

const attack = `<b title="x">&'`;
const tag = '<b title';

/** A world in which every text that somebody could have typed is an attack. */
const label = { name: attack, namespace: attack };
const dates = { creationDate: 0, lastModificationDate: 0, creatorName: 'u-amira' };
const page = samplePage({
  title: attack,
  urlPath: attack,
  versionComment: attack,
  ancestorIds: ['4711'],
  childIds: ['4711'],
  labels: [label],
  attachments: [
    {
      ...dates,
      id: attack,
      fileName: attack,
      mediaType: attack,
      fileSize: 1,
      comment: attack,
      version: 1,
      downloadPath: attack,
    },
  ],
  comments: [{ ...dates, id: attack, body: attack }],
  body: attack,
});
const user = sampleUser({
  fullName: attack,
  email: attack,
  picturePath: attack,
  groupNames: [attack, 'ops'],
});
const space = sampleSpace({
  name: attack,
  urlPath: attack,
  description: attack,
  homePageId: '4711',
  labels: [label],
});
const snapshot = sampleSnapshot({
  site: { baseUrl: attack, contextPath: attack, locale: 'en-US', timeZone: 'UTC' },
  reader: user,
  contents: new Map([['4711', page]]),
  spaces: new Map([['OPS', space]]),
  spaceKeys: ['OPS'],
  users: new Map([
    ['u-amira', user],
    ['u-jonas', user],
  ]),
  groups: new Map([
    ['ops', { name: attack, memberNames: ['u-amira'] }],
    [attack, { name: attack, memberNames: ['u-amira'] }],
  ]),
  pages: new Map([['OPS:x', '4711']]),
});

/** What methods are called with: keys of that world, objects of it, and the attack. */
const given = ['"4711"', '"OPS"', '"u-amira"', '"ops"', '"x"', '$paramText', '$content'];

/** References to everything that can be reached in so many steps, without the `$`. */
function* paths(name: string, kind: KindName, steps: number): Generator<string> {
  const { properties, methods } = kinds[kind] as Kind<never>;
  const members: (readonly [string, string])[] = [...properties].map(([key, { gives }]) => [
    key,
    gives,
  ]);
  for (const [key, all] of methods) {
    for (const { arity, gives } of all) {
      const lists = Array.from({ length: arity }).reduce<string[][]>(
        (lists) => lists.flatMap((list) => given.map((one) => [...list, one])),
        [[]],
      );
      members.push(...lists.map((list) => [`${key}(${list.join(', ')})`, gives] as const));
    }
  }
  for (const [member, gives] of members) {
    const path = `${name}.${member}`;
    yield path;
    const isList = gives.endsWith('[]');
    const inside = gives.replace('[]', '');
    if (inside === 'value' || steps === 0) continue;
    yield* paths(isList ? `${path}.get(0)` : path, inside as KindName, steps - 1);
  }
}

/** What a template of Data Center's encoding prints of that world. */
function printed(template: string): string {
  const use = {
    header: parseHeader(template),
    bodyHandling: 'escaped' as const,
    encoding: 'data-center' as const,
    parameters: { Text: attack },
    body: { source: attack, rendered: attack },
  };
  const context = contextOf(use, new World(snapshot));
  const rendering = render(template, context, insertionOf('data-center'));
  return rendering.ok ? rendering.output : '';
}

test('W30: text of people and pages is text, through every member of every host object', () => {
  const raw = new Set<string>();
  let reached = 0;
  for (const [name, kind] of roots) {
    for (const path of paths(name, kind, 1)) {
      const output = printed(
        `$!${path} #set($copy = $!${path})$!copy "$!${path}" #foreach($each in $!${path})$!each#end`,
      );
      if (output.includes('&lt;b title')) reached += 1;
      if (output.includes(tag)) raw.add(path.replaceAll(/\(.*\)/g, '()'));
    }
  }

  assert.ok(reached > 100, String(reached));
  assert.deepEqual([...raw].toSorted(), []);
});

test('W30: parameters and a body that is not rendered are text, however they are printed', () => {
  const output = printed(
    `$paramText $!{paramText} $body "$paramText" #set($copy = $paramText)$copy #set($more = "$copy!")$more
     #foreach($each in [$paramText])$each#end #macro(show $x)$x#end#show($paramText) #set($map = {"a": $paramText})$map.a
     $map #define($late)$paramText#end$late $paramText.trim() $paramText.concat("x") $paramText.toString()`,
  );

  assert.equal(output.includes(tag), false, output);
  assert.ok(output.split(/&(?:amp;)?lt;b title/).length > 12, output);
});
