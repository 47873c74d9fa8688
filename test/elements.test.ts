import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { promisify } from 'node:util';

interface Described {
  readonly name: string;
  readonly description?: string;
}
interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'private' | 'protected';
  readonly static?: boolean;
  readonly inheritedFrom?: { readonly name: string };
}
interface Element extends Described {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly (Described & { readonly fieldName?: string })[];
  readonly events?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly slots?: readonly Described[];
}
interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Element[] }[];
}

// What the platform calls, and what Lit or the browser defines and explains.
const inheritedNames =
  /^(formAssociated|(form\w+|connected|disconnected|attributeChanged|adopted)Callback)$/;

let elements: readonly Element[];

before(async () => {
  await promisify(execFile)('npm', ['run', '--silent', 'elements']);
  const manifest = JSON.parse(await readFile('custom-elements.json', 'utf8')) as Manifest;
  elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName);
});

function isPublic({ name, privacy, static: isStatic }: Member): boolean {
  return !privacy && !isStatic && !name.startsWith('#') && !inheritedNames.test(name);
}

test('every element, and all that it offers, is described', () => {
  const missing = elements.flatMap((element) =>
    [
      element,
      ...(element.members ?? []).filter(isPublic),
      ...(element.attributes ?? []).filter(({ fieldName }) => !fieldName),
      ...(element.events ?? []),
      ...(element.cssParts ?? []),
      ...(element.cssProperties ?? []),
      ...(element.slots ?? []),
    ]
      .filter(({ description }) => !description)
      .map(({ name }) => `<${element.tagName ?? ''}> ${name}`),
  );

  assert.ok(elements.length > 0, 'the manifest names no element');
  assert.deepEqual(missing, []);
});

test('the badge’s content and attributes are in the manifest that the preview shows', () => {
  const badge = elements.find(({ tagName }) => tagName === 'ops-alarm-badge');

  assert.deepEqual(badge?.attributes?.map(({ name }) => name).sort(), [
    'alarm-name',
    'doubt',
    'label',
    'size',
    'state',
  ]);
  assert.ok(badge.members?.some(({ name }) => name === 'content'));
});
