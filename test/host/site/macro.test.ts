import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { page, paragraph } from '../../../host/demo/prose';
import { documentFault } from '../../../host/site/wiki/adf-schema';
import { configuredAttrs, macroNode, macroOf, macrosIn } from '../../../host/site/wiki/macro';
import { storageOf } from '../../../host/site/wiki/storage-format';

const app = { appId: 'app', environmentId: 'environment' };
const note = { moduleKey: 'note', localId: 'n', layout: 'inline', title: 'Note' } as const;
const inner = macroNode(app, note);
const body = page(paragraph('inside ', inner));
const box = { moduleKey: 'box', localId: 'b', layout: 'block', title: 'Box', body } as const;

describe('a macro in a document', () => {
  test('is read as what was written, with and without parameters, link and body', () => {
    const link = 'https://notes.example/read/7';
    const macros = [
      note,
      { ...note, config: { words: 'x' } },
      { ...note, autoConvertLink: link },
      { ...note, autoConvertLink: link, config: { words: 'x' } },
      { ...note, layout: 'block' as const },
      box,
    ];

    assert.deepEqual(
      macros.map((macro) => macroOf(app, macroNode(app, macro))),
      macros,
    );
    assert.equal(macroOf({ ...app, appId: 'another' }, inner), undefined);
  });

  test('has the form that was seen on pages of Confluence', () => {
    const key = 'app/environment/static/note';
    const pasted = { ...note, layout: 'block', autoConvertLink: 'https://n.example/7' } as const;

    assert.deepEqual(macroNode(app, pasted), {
      type: 'extension',
      attrs: {
        layout: 'default',
        extensionType: 'com.atlassian.ecosystem',
        extensionKey: key,
        text: 'Note',
        parameters: {
          layout: 'block',
          forgeEnvironment: 'DEVELOPMENT',
          autoConvertLink: 'https://n.example/7',
          hasBeenAutoConverted: true,
          localId: 'n',
          extensionId: `ari:cloud:ecosystem::extension/${key}`,
          extensionTitle: 'Note',
          render: 'default',
        },
        localId: 'n',
      },
    });
  });

  test('is valid in the format, nested in a bodied one too', () => {
    const document = page(paragraph(inner), macroNode(app, box));

    assert.equal(documentFault(document), undefined);
    assert.deepEqual(
      macrosIn(app, document).map(({ moduleKey }) => moduleKey),
      ['note', 'box', 'note'],
    );
  });

  test('loses nothing but its old parameters when its dialog saves new ones', () => {
    const before = macroNode(app, { ...note, config: { old: 1 }, autoConvertLink: 'https://x/' });
    const after = { ...before, attrs: configuredAttrs(before, { words: 'new' }) };

    assert.deepEqual(macroOf(app, after), { ...macroOf(app, before), config: { words: 'new' } });
  });

  test('stands in the storage format with its body', () => {
    const storage = storageOf(page(macroNode(app, { ...box, body: page(paragraph('inside')) })));

    assert.match(storage, /^<ac:adf-extension><ac:adf-node type="bodied-extension">/);
    assert.match(storage, /<ac:adf-content><p>inside<\/p><\/ac:adf-content><\/ac:adf-node>/);
  });
});
