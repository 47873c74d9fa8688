import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, paragraph, table } from '../../../host/demo/prose';
import { macroNode, type PlacedMacro } from '../../../host/site/wiki/macro';
import { exported, reference } from './exporting';

/*
 * Exports that are told no parameters: of Word's this is reported (FRGE-1583), and where a pasted
 * link is told nobody saw.
 */

const app = { appId: 'app', environmentId: 'production' };
const link = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/cpu';
const state = { state: 'ok', alarmName: 'cpu' } as const;

const badge = (localId: string, macro: Partial<PlacedMacro> = {}) =>
  macroNode(app, { moduleKey: 'alarm-badge', layout: 'inline', localId, ...macro });

/** A page with a badge of each kind, the first of them in a table. */
const body = page(
  paragraph('Checkout: ', badge('other', { config: { reference: { seal: 'of another' } } })),
  table(['Signal'], [[badge('chosen', { config: { reference, label: 'Orders' } })]]),
  paragraph(badge('pasted', { autoConvertLink: link }), badge('bare')),
);

const told = (localId: string) => [{ localId }, { config: {}, localId }, { config: null, localId }];

test('an export that is told no parameters finds them on the page, by the macro’s id', async () => {
  for (const type of ['word', 'pdf']) {
    for (const macro of told('chosen')) {
      const { words, asked, pages } = await exported({ type, macro, body });

      assert.match(words, /^Orders \[OK\] \(/);
      assert.deepEqual(pages, ['98306']);
      assert.deepEqual(
        asked.map(([references]) => references),
        [[reference]],
      );
    }
  }
});

test('a pasted link is found there too', async () => {
  for (const macro of told('pasted')) {
    const { words, asked } = await exported({ answer: state, macro, body });

    assert.match(words, /^cpu \[OK\]/);
    assert.deepEqual(asked[0]?.[0], [{ link }]);
  }
});

test('the id may stand on the macro or among its parameters alone', async () => {
  const node = badge('chosen', { config: { reference } });
  const parameters = node.attrs?.['parameters'] as Record<string, unknown>;

  for (const attrs of [
    { ...node.attrs, localId: 'of the node' },
    { ...node.attrs, parameters: { ...parameters, localId: 'of the parameters' } },
  ]) {
    const { words } = await exported({
      macro: { localId: 'chosen' },
      body: page(paragraph({ ...node, attrs })),
    });

    assert.match(words, /\[OK\]/);
  }
});

test('a badge that nobody set up says so, and AWS is not asked', async () => {
  for (const macro of told('bare')) {
    const { words, asked } = await exported({ macro, body });

    assert.equal(words, 'CloudWatch alarm: not set up');
    assert.deepEqual(asked, []);
  }
});

test('a badge with options and no alarm is not set up, unless its page tells of one', async () => {
  const config = { size: 'large' };

  const alone = await exported({ macro: { config } });
  const onPage = await exported({ macro: { config, localId: 'pasted' }, answer: state, body });

  assert.equal(alone.words, 'CloudWatch alarm: not set up');
  assert.match(onPage.words, /^cpu \[OK\]/);
});

test('a page with several macros of that id does not tell, unless they are the same', async () => {
  const one = badge('twice', { config: { reference } });
  const another = badge('twice', { config: { reference: { seal: 'of another' } } });
  const macro = { localId: 'twice' };

  const same = await exported({ macro, body: page(paragraph(one, one)) });
  const different = await exported({ macro, body: page(paragraph(one, another)) });

  assert.match(same.words, /\[OK\]/);
  assert.match(different.words, /^CloudWatch alarm: the state could not be read \(/);
  assert.deepEqual(different.asked, []);
});

test('what the page does not tell either is never called not set up', async () => {
  const ofAnotherApp = macroNode(
    { ...app, appId: 'another' },
    { moduleKey: 'alarm-badge', layout: 'inline', localId: 'chosen', config: { reference } },
  );
  const nothingTold = [
    { macro: { localId: 'gone' }, body },
    { macro: { localId: 'chosen' }, body: page(paragraph(ofAnotherApp)) },
    { macro: { localId: 'chosen' } },
    { macro: { localId: 'chosen' }, body: new Error('secret') },
    { macro: { localId: 7 }, body },
    { macro: {}, body },
  ];

  for (const each of nothingTold) {
    const { words, asked } = await exported(each);

    assert.match(words, /^CloudWatch alarm: the state could not be read \(/);
    assert.deepEqual(asked, []);
  }
});

test('a page is read for no macro that was told, and for nobody without a licence', async () => {
  const toldMacros = [
    { config: { reference }, localId: 'chosen' },
    { autoConvertLink: link, localId: 'pasted' },
  ];

  for (const macro of toldMacros) {
    const { pages } = await exported({ macro, body });

    assert.deepEqual(pages, []);
  }
  const { pages, words } = await exported({ macro: { localId: 'chosen' }, body, runtime: {} });
  assert.deepEqual(pages, []);
  assert.match(words, /not shown in this export/);
});
