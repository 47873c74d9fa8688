import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { environmentId } from '../../../host/demo/ids';
import { page, paragraph } from '../../../host/demo/prose';
import { demoWiki } from '../../../host/demo/wiki';
import { isUnsupported, toDocument, toEditor } from '../../../host/site/client/editor/document';
import { nodeType, schema } from '../../../host/site/client/editor/schema';
import { nodesOf, type AdfDocument, type AdfNode } from '../../../host/site/wiki/adf';
import { documentFault } from '../../../host/site/wiki/adf-schema';
import { currentVersion } from '../../../host/site/wiki/content';
import { attributesOf, nodeTypes, sampleDocument } from './adf-samples';

const samples = Array.from({ length: 400 }, (_, seed) => sampleDocument(seed));

/** What the editor has no node for, and only keeps. */
function keptWhole(document: AdfDocument): readonly AdfNode[] {
  const kept: AdfNode[] = [];
  toEditor(document).descendants(({ type, attrs }) => {
    if (isUnsupported(type)) kept.push(attrs['originalValue'] as AdfNode);
  });
  return kept;
}

describe('a document in the editor', () => {
  test('is stored as it was read, whatever valid document it is', () => {
    for (const [seed, document] of samples.entries()) {
      const opened = toEditor(document);

      opened.check();
      assert.deepEqual(toDocument(opened), document, `sample ${seed}`);
    }
  });

  test('may hold every type of node that the format has', () => {
    const seen = new Set(samples.flatMap((document) => [...nodesOf(document)].map(typeOf)));

    assert.deepEqual(
      [...nodeTypes].filter((type) => !seen.has(type)),
      [],
    );
  });

  test('is read and stored as it was for each page of the demo, all of it to be edited', () => {
    for (const content of demoWiki({ appId: 'app', environmentId }).content) {
      const { body } = currentVersion(content);
      const filled = body.content.length === 0 ? page({ type: 'paragraph' }) : body;

      assert.deepEqual(toDocument(toEditor(body)), filled, content.slug);
      assert.deepEqual(keptWhole(body), [], content.slug);
    }
  });

  test('is edited node by node, but for forms that Atlassian’s editor has no place for either', () => {
    const kept = new Set(samples.flatMap(keptWhole).map(typeOf));
    const known = ['blockTaskItem', 'heading', 'mediaInline', 'mediaSingle', 'paragraph', 'table'];

    assert.deepEqual(
      [...kept].filter((type) => !known.includes(type)),
      [],
    );
  });

  test('keeps what is no part of the format, beside what is', () => {
    const strange = {
      type: 'hologram',
      attrs: { depth: 3 },
      content: [{ type: 'text', text: 'x' }],
    };
    const inline = { type: 'paragraph', content: [{ type: 'text', text: 'a' }, strange] };
    const document = page(strange, inline, paragraph('after'));

    assert.deepEqual(toDocument(toEditor(document)), document);
    assert.deepEqual(keptWhole(document), [strange, strange]);
  });
});

describe('the editor’s schema', () => {
  test('fills in no attribute that a document may leave out, and all that it may not', () => {
    const filled: string[] = [];
    for (const [name, { spec }] of Object.entries(schema.nodes)) {
      for (const [attribute, { default: value }] of Object.entries(spec.attrs ?? {})) {
        const known = attributesOf(name).get(attribute);
        if (known === undefined || attribute.startsWith('__')) continue;
        const isFilled = value !== null && value !== undefined;
        if (isFilled !== known.isRequired) filled.push(`${name}.${attribute}`);
      }
    }

    assert.deepEqual(filled, []);
  });

  test('fills what must not be empty with what is valid', () => {
    const types = Object.values(schema.nodes).filter(
      (type) =>
        nodeTypes.has(type.name) &&
        !type.isAtom &&
        type.name !== 'bodiedExtension' &&
        nodeType('doc').contentMatch.matchType(type),
    );
    const faults = types.flatMap((type) => {
      const document = toDocument(schema.node('doc', null, [type.createAndFill()!]));
      return documentFault(document) === undefined ? [] : [type.name];
    });

    assert.deepEqual(faults, []);
    assert.ok(types.length > 8);
  });
});

function typeOf({ type }: AdfNode): string {
  return type;
}
