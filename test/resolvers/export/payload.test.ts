import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExport } from '../../../resolvers/export/payload';

const config = { reference: { seal: 'sealed' } };
const link = 'https://console.aws.amazon.com/';
const installContext = 'ari:cloud:confluence::site/7f3a';

/** Every place in which a field of the macro may stand. */
const places: readonly ((fields: object) => Record<string, object>)[] = [
  (fields) => ({ extensionPayload: fields, context: {} }),
  (fields) => ({ context: { extension: fields } }),
  (fields) => ({ context: fields }),
  (fields) => ({ ...fields, context: {} }),
];

test('what the macro is and where it stands is found in every place where others met it', () => {
  const fields = {
    exportType: 'pdf',
    config,
    autoConvertLink: link,
    macro: { body: { type: 'doc' } },
    content: { id: '1' },
    localId: 'a',
    accountId: 'b',
    accountType: 'licensed',
    locale: 'de-DE',
    siteUrl: 'https://acme.example',
  };

  for (const place of places) {
    const read = parseExport(place(fields), undefined);

    assert.deepEqual(read, {
      type: 'pdf',
      installContext: undefined,
      config,
      autoConvertLink: link,
      body: { type: 'doc' },
      contentId: '1',
      localId: 'a',
      accountId: 'b',
      accountType: 'licensed',
      locale: 'de-DE',
      siteUrl: 'https://acme.example',
    });
  }
});

test('a pasted link may stand in the config, and the content may be named by its id alone', () => {
  const payload = { context: { config: { autoConvertLink: link }, contentId: '1' } };

  const { autoConvertLink, contentId } = parseExport(payload, undefined);

  assert.deepEqual([autoConvertLink, contentId], [link, '1']);
});

test('a config that is empty, or the platform’s own, does not hide the one that is not', () => {
  for (const nothing of [{}, null, { _parentId: '1' }]) {
    const payload = { extensionPayload: { config: nothing }, context: { config } };

    assert.deepEqual(parseExport(payload, undefined).config, config);
  }
});

test('a config without an alarm does not hide the one that has it', () => {
  for (const part of [{ size: 'large' }, { hasBeenAutoConverted: true }, { reference: {} }]) {
    const payload = { extensionPayload: { config: part }, context: { config } };

    assert.deepEqual(parseExport(payload, undefined).config, config);
    assert.deepEqual(parseExport({ context: { config: part } }, undefined).config, part);
  }
});

test('the person is the one of the runtime, else the one of the context', () => {
  const payload = { context: { accountId: 'context' } };
  const runtime = { principal: { accountId: 'runtime' } };

  assert.equal(parseExport(payload, runtime).accountId, 'runtime');
  for (const without of [undefined, {}, { principal: undefined }, { principal: null }]) {
    assert.equal(parseExport(payload, without).accountId, 'context');
  }
});

test('the site is the one of the runtime, else that of the context’s cloud id', () => {
  const payload = { context: { cloudId: '7f3a' } };
  const other = { installContext: 'ari:cloud:confluence::site/other' };

  assert.equal(parseExport(payload, undefined).installContext, installContext);
  assert.equal(parseExport(payload, other).installContext, other.installContext);
  assert.equal(parseExport({}, undefined).installContext, undefined);
});

test('the type is what the payload names, else what its shape tells of PDF and Word', () => {
  const shapes = [
    [{ exportType: 'other', context: { content: { id: '1' } } }, 'other'],
    [{ context: { content: { id: '1' } } }, 'word'],
    [{ context: { contentId: '1' } }, 'word'],
    [{ context: { extension: { content: { id: '1' } } } }, 'pdf'],
    [{ context: {} }, undefined],
    [undefined, undefined],
  ] as const;

  for (const [payload, type] of shapes) assert.equal(parseExport(payload, undefined).type, type);
});
