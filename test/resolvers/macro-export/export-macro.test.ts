import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AlarmReference } from '../../../contract/alarms';
import type { MacroAnswer } from '../../../contract/macros';
import { exported, installContext, shown } from './exporting';

const granted = (alarmName: string): AlarmReference => ({
  connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
  alarmName,
  grant: `1.00000000.${'A'.repeat(43)}`,
});
const body = { type: 'doc', version: 1, content: [{ type: 'rule' }] };

describe('PDF and Word', () => {
  test('get what the macro shows to the person who exports, for the page that is exported', async () => {
    for (const type of ['pdf', 'word']) {
      const html = '<h2>T</h2><ul><li>a</li></ul><p><a href="/wiki/x">b</a></p>';
      const { document, rendered, read } = await exported({
        answer: shown(html),
        type,
        macro: { config: { name: 'Frame', parameters: { Colour: 'red' } }, macro: { body } },
      });

      const [root] = document.content;
      assert.deepEqual(
        root.content?.[0]?.content?.map((node) => node.type),
        ['heading', 'bulletList', 'paragraph'],
      );
      assert.match(JSON.stringify(document), /"href":"https:\/\/acme\.example\/wiki\/x"/);
      const [[uses, occasion] = []] = rendered;
      assert.deepEqual(uses, [{ name: 'frame', parameters: { Colour: 'red' }, body }]);
      assert.deepEqual(
        [occasion?.installation, occasion?.accountId, occasion?.contentId, occasion?.output],
        [installContext, '712020:reader', '98306', type],
      );
      assert.deepEqual(read, []);
    }
  });

  test('get one paragraph of a macro that stands in a sentence', async () => {
    const html =
      '<h2>T</h2><table><tr><td>a</td><td><b>b</b></td></tr></table><pre>c</pre>' +
      '<p><img src="/wiki/d.png" alt="d"></p><div data-ops="panel" data-ops-kind="info">e</div>';

    const { document } = await exported({ answer: shown(html), layout: 'inline' });

    const [root] = document.content;
    assert.equal(root.type, 'paragraph');
    assert.deepEqual(
      root.content?.map(({ type, text }) => (type === 'hardBreak' ? '\n' : text)).join(''),
      'T\na | b\nc\nd\ne',
    );
  });

  test('show each alarm of the output as its badge does, asked for in one request', async () => {
    const badge = (index: string) => `<ops-alarm-badge ${index}></ops-alarm-badge>`;
    const html = `<table><tr><td>${badge('data-ops-alarm="0"')}</td><td>${badge(
      'data-ops-alarm="1"',
    )}</td></tr></table><p>${badge('')}</p>`;
    const references = [granted('cpu'), { seal: 'sealed' }];

    const { document, words, read } = await exported({
      answer: shown(html, references),
      alarms: [{ state: 'alarm', since: '2026-03-02T09:12:00Z' }, { state: 'not-found' }],
    });

    assert.deepEqual(read, [references]);
    assert.match(
      words.replaceAll(/\s+/g, ' '),
      /^cpu In alarm since 09:12 \( ?09:30 UTC, 2026-03-02 ?\) Alarm : AWS had no alarm .* CloudWatch alarm : the state is not shown in this export/,
    );
    assert.match(JSON.stringify(document), /"color":"red"/);
  });

  test('never get a state where it could not be read', async () => {
    const html = '<p><ops-alarm-badge data-ops-alarm="0"></ops-alarm-badge></p>';
    const answer = shown(html, [granted('cpu')]);

    for (const alarms of [new Error('down'), [], [{ state: 'loading' } as never]]) {
      const { words } = await exported({ answer, alarms });

      assert.match(words, /cpu\s+: the state could not be read/);
    }
  });

  test('get one sentence where there is no output, and nothing of one that prints nothing', async () => {
    const cases: readonly (readonly [MacroAnswer | Error, RegExp])[] = [
      [{ state: 'unknown-macro' }, /^There is no macro called notice\.$/],
      [{ state: 'disabled' }, /^notice has been switched off by a Confluence administrator\.$/],
      [{ state: 'not-visible' }, /^notice is shown to some people or in some spaces only\.$/],
      [
        { state: 'failed', place: { line: 3, column: 7 } },
        /^notice could not be shown\. Tell a Confluence administrator\.$/,
      ],
      [{ state: 'unavailable', cause: 'timeout' }, /^notice could not be shown at that moment\.$/],
      [new Error('secret'), /^notice could not be shown at that moment\.$/],
      [{ state: 'empty' }, /^$/],
    ];

    for (const [answer, expected] of cases) {
      for (const layout of ['block', 'inline'] as const) {
        const { document, words } = await exported({ answer, layout });

        assert.equal(document.content[0].type, 'paragraph');
        assert.match(words, expected);
      }
    }
  });
});

describe('who may see nothing of a macro, and what asks on behalf of nobody', () => {
  test('gets words alone, and nothing is rendered', async () => {
    for (const type of ['other', 'email', 'feed', 'diff', 'html_export', 'new']) {
      const { words, rendered, read } = await exported({ type });

      assert.equal(words, 'User macro notice, whose output is shown on the page');
      assert.deepEqual([rendered, read], [[], []]);
    }
  });

  test('a person without a licence, or nobody, is told so', async () => {
    for (const principal of [
      undefined,
      { accountId: 'unidentified' },
      { accountId: 'a', accountType: 'unlicensed' },
    ]) {
      const { words, rendered } = await exported({ runtime: { installContext, principal } });

      assert.equal(words, 'User macro notice: its output is not shown in this export');
      assert.deepEqual(rendered, []);
    }
  });
});

describe('a macro that was told nothing', () => {
  const node = (guestParams: object, content?: readonly object[]) => ({
    type: content ? 'bodiedExtension' : 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: 'app/environment/static/user-macro',
      localId: 'here',
      parameters: { guestParams, localId: 'here' },
    },
    ...(content && { content }),
  });
  const page = (...content: readonly object[]) => ({ type: 'doc', version: 1, content });
  const macro = { config: {}, localId: 'here' };

  test('is looked for on its page, with what stands in it', async () => {
    const config = { name: 'frame', parameters: { A: 'b' } };
    const found = node(config, body.content);

    const { rendered } = await exported({ type: 'word', macro, page: page(found) });
    const told = { ...macro, macro: { body: page() } };
    const other = await exported({ type: 'word', macro: told, page: page(found) });

    assert.deepEqual(rendered[0]?.[0], [{ ...config, body }]);
    assert.deepEqual(other.rendered[0]?.[0], [{ ...config, body: page() }]);
  });

  test('says that nobody knows which one it is where the page does not tell', async () => {
    const twice = page(node({ name: 'a' }), node({ name: 'b' }));

    for (const where of [undefined, page(), twice]) {
      const { words, rendered } = await exported({ type: 'word', macro, page: where });

      assert.equal(words, 'User macro: which one it is could not be read');
      assert.deepEqual(rendered, []);
    }
    const failed = await exported({ macro, page: new Error('down') });
    assert.match(failed.words, /could not be shown at that moment/);
    assert.equal(failed.log.length, 1);
  });

  test('is not set up where neither names one', async () => {
    const { words } = await exported({ macro, page: page(node({})) });

    assert.equal(words, 'User macro: not set up');
  });
});

test('a macro’s name, which is text of the page, is text of the document', async () => {
  const config = { name: 'a\u202eb', parameters: {} };

  const { document } = await exported({ type: 'other', macro: { config } });

  assert.doesNotMatch(JSON.stringify(document), /\u202e/);
});
