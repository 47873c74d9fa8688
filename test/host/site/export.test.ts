import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { environmentId, people } from '../../../host/demo/ids';
import { bullets, page, paragraph, table } from '../../../host/demo/prose';
import type { MacroExport } from '../../../host/forge/index';
import type { AdfNode } from '../../../host/site/wiki/adf';
import { includeNode } from '../../../host/site/wiki/include';
import { macroNode } from '../../../host/site/wiki/macro';
import { personByRole } from '../../../host/site/wiki/people';
import { noteApp } from './note-app';
import { appId, openStage, type Stage } from './stage';
import { ask } from './visit';

const admin = personByRole('admin')!;

/** Where the types of export tell what they tell. */
interface Payload {
  readonly exportType: string;
  readonly config?: Record<string, unknown>;
  readonly extensionPayload?: { readonly config?: Record<string, unknown> };
  readonly context: {
    readonly config?: Record<string, unknown>;
    readonly contentId?: string;
    readonly content?: { readonly id: string };
    readonly extension?: { readonly content: { readonly id: string } };
  };
}

function macro(moduleKey: string, words?: string): AdfNode {
  const layout = moduleKey === 'poster' ? 'block' : 'inline';
  const place = { moduleKey, layout, localId: crypto.randomUUID() } as const;
  const config = words === undefined ? {} : { config: { words } };
  return macroNode({ appId, environmentId }, { ...place, ...config });
}

/** What a macro answers, by the words it was configured with. */
const answers: Readonly<Record<string, unknown>> = {
  plain: page(paragraph('exported words')),
  two: page(paragraph('first line'), paragraph('second line')),
  table: page(table(['Signal'], [['disk']])),
  text: 'no document',
  nested: page({ type: 'panel', attrs: { panelType: 'info' }, content: [macro('note')] }),
  unknown: page({ type: 'mediaSingle', content: [] }),
  image: page({
    type: 'mediaSingle',
    attrs: { layout: 'align-start' },
    content: [
      { type: 'media', attrs: { type: 'external', url: 'https://acme.example/a.png', alt: 'A' } },
    ],
  }),
  marked: page({
    type: 'paragraph',
    content: [{ type: 'text', text: 'x', marks: [{ type: 'annotation' }] }],
  }),
  markup: page(paragraph('<script>alert(1)</script>')),
};

describe('the export of a page', () => {
  let stage: Stage;
  let wanted: MacroExport[] = [];

  before(async () => {
    stage = await openStage({
      ...(await noteApp()),
      exportMacro: (each) => {
        wanted.push(each);
        const words = /"words":"(\w+)"/.exec(JSON.stringify(each.payload))?.[1];
        if (words === 'throws') throw new Error('no');
        return answers[words ?? ''];
      },
    });
  });
  after(() => stage.close());
  beforeEach(() => {
    wanted = [];
  });

  /** Exports a page that holds these nodes, and answers the body that is shown. */
  async function exported(nodes: readonly AdfNode[], query = '', type = 'pdf'): Promise<string> {
    const { wiki } = stage;
    const id = wiki.nextId();
    const version = wiki.version(1, { title: `Page ${id}`, body: page(...nodes) }, admin);
    const spaceId = wiki.space('OPS')!.id;
    await wiki.keepContent({ id, type: 'page', slug: id, spaceId, versions: [version] });
    const { text } = await ask(`${stage.site.url}/wiki/pages/${id}/export/${type}${query}`);
    const shown = /<div class="page-body" data-export="\w+">(.*?)<\/div>\s*<\/article>/s.exec(text);
    return shown![1]!;
  }

  const unavailable = /Note: this content cannot be displayed\./;

  test('puts what a macro answers in its place, in text and as a block', async () => {
    const shown = await exported([
      paragraph('Before ', macro('note', 'plain'), ' after.'),
      macro('poster', 'table'),
      bullets([macro('note', 'two')]),
    ]);

    assert.match(shown, /<p>Before exported words after\.<\/p>/);
    assert.match(shown, /<td><p>disk<\/p><\/td>/);
    assert.match(shown, /first line<br[^>]*>second line/);
  });

  test('shows images of the web, and a version of the history where one is asked for', async () => {
    const { wiki } = stage;
    const version = (number: number, words: string) =>
      wiki.version(number, { title: `v${number}`, body: page(macro('poster', words)) }, admin);
    const id = wiki.nextId();
    const versions = [version(1, 'image'), version(2, 'plain')] as const;
    const spaceId = wiki.space('OPS')!.id;
    await wiki.keepContent({ id, type: 'page', slug: id, spaceId, versions });
    const read = async (query: string) =>
      (await ask(`${stage.site.url}/wiki/pages/${id}/export/pdf${query}`)).text;

    assert.match(
      await read('?version=1'),
      /<h1>v1<\/h1>.*<img src="https:\/\/acme.example\/a.png" alt="A"/s,
    );
    assert.match(await read(''), /<h1>v2<\/h1>.*exported words/s);
    assert.match(await read('?version=9'), /<h1>v2<\/h1>/);
  });

  test('asks once for each macro, as the person who exports, for the page and its space', async () => {
    await exported(
      [paragraph(macro('note', 'plain'), macro('note', 'plain')), macro('poster')],
      '?as=reader',
      'word',
    );

    const [first] = wanted;
    assert.equal(wanted.length, 3);
    const contexts = wanted.map(({ payload }) => payload['context'] as Record<string, unknown>);
    assert.equal(new Set(contexts.map(({ localId }) => localId)).size, 3);
    assert.equal(first?.function, 'exporter');
    assert.deepEqual(first.user, { accountId: people.reader, accountType: 'licensed' });
    assert.deepEqual(
      contexts.map(({ accountId, spaceKey }) => [accountId, spaceKey]),
      Array.from({ length: 3 }, () => [people.reader, 'OPS']),
    );
  });

  test('tells each type in its own place what the macro is and where it stands', async () => {
    const placeOf = async (type: string) => {
      wanted = [];
      await exported([paragraph(macro('note', 'plain'))], '', type);
      const { exportType, extensionPayload, config, context } = wanted[0]!
        .payload as unknown as Payload;
      const { content, contentId, extension } = context;
      return {
        exportType,
        configs: [extensionPayload?.config, context.config, config].map((each) => each?.['words']),
        pages: [content?.id, contentId, extension?.content.id].map((each) => each !== undefined),
      };
    };

    assert.deepEqual(await placeOf('pdf'), {
      exportType: 'pdf',
      configs: ['plain', undefined, undefined],
      pages: [false, false, true],
    });
    assert.deepEqual(await placeOf('word'), {
      exportType: 'word',
      configs: [undefined, 'plain', undefined],
      pages: [true, true, false],
    });
    for (const exportType of ['other', 'email', 'feed', 'diff', 'html_export']) {
      assert.deepEqual(await placeOf(exportType), {
        exportType,
        configs: [undefined, undefined, 'plain'],
        pages: [false, true, false],
      });
    }
  });

  test('shows in Word nothing that has more than one root', async () => {
    const nodes = [paragraph(macro('note', 'two'))];

    assert.match(await exported(nodes, '', 'word'), unavailable);
    assert.doesNotMatch(await exported(nodes, '', 'pdf'), unavailable);
  });

  for (const words of ['throws', 'text', 'nested', 'unknown', 'marked', 'table', 'nothing']) {
    test(`says that a macro in text cannot be displayed that answers: ${words}`, async () => {
      assert.match(await exported([paragraph(macro('note', words))]), unavailable);
    });
  }

  test('says so for macros whose app exports nothing, and leaves their words in peace', async () => {
    const shown = await exported([paragraph('Still: ', macro('alarm-badge'), '.')]);

    assert.match(shown, /Still: <em>CloudWatch alarm: this content cannot be displayed\.<\/em>\./);
    assert.equal(wanted.length, 0);
  });

  test('runs no app for people to whom it is closed', async () => {
    const shown = await exported([paragraph(macro('note', 'plain'))], '?as=anonymous');

    assert.match(shown, unavailable);
    assert.equal(wanted.length, 0);
  });

  test('shows what an app answers as text, never as markup', async () => {
    assert.match(await exported([paragraph(macro('note', 'markup'))]), /&lt;script&gt;/);
  });

  test('exports included pages with their macros, as far as the person may see them', async () => {
    const open = await exported([includeNode('99001', 'Two badges', 'a')]);
    const closed = await exported([includeNode('98401', 'Finance', 'a')], '?as=editor');

    assert.match(open, /Before .*CloudWatch alarm: this content cannot be displayed.* after/s);
    assert.match(closed, /The included page could not be found\./);
    assert.doesNotMatch(closed, /Closing the books/);
  });

  test('offers Word a document of its own, and the printer this one', async () => {
    const word = await ask(`${stage.site.url}/wiki/pages/two/export/word`);
    const pdf = await ask(`${stage.site.url}/wiki/pages/two/export/pdf`);

    const [, file = ''] = /href="data:application\/msword;charset=utf-8,([^"]+)"/.exec(word.text)!;
    assert.match(decodeURIComponent(file), /^<!doctype html>.*<h1>Two badges<\/h1>/s);
    assert.match(word.text, /download="Two badges\.doc"/);
    assert.match(pdf.text, /Print or save as PDF/);
  });

  test('is not there for a page that is not', async () => {
    const { status } = await ask(`${stage.site.url}/wiki/pages/finance/export/pdf?as=reader`);

    assert.equal(status, 404);
    assert.equal(wanted.length, 0);
  });
});
