import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { mostMacroUses, type MacroAnswer } from '../../../contract/macros';
import type { Result } from '../../../contract/result';
import { safeOutput } from '../../../macros/html/output';
import { macroHandlers } from '../../../resolvers/macros/handler';
import { people, startLocal, type Local } from '../local';
import { inventedPayload, numbers } from './invented-payload';
import { sampleMacro } from './sample-macro';
import { stubSite } from './wiki';

/* Whoever may open a page may invoke `macros.render` with whatever they like. */

const planted = 'planted-3b9d';
let local: Local;
before(async () => {
  local = await startLocal();
  local.confluence = stubSite({
    pages: {
      '1': { title: 'Open', spaceId: '65537' },
      '9': { title: planted, spaceId: '65538', readers: ['administrator'], labels: [planted] },
    },
    groups: { finance: ['administrator'] },
  });
  await local.publish(
    local.first,
    sampleMacro(
      'open',
      `## ${planted} in a comment
       #* ${planted} *# <!-- ${planted} -->
       #if($paramGo == "no")${planted} in a branch#end
       #macro(unused)${planted}#end
       #if($paramFail)$paramFail.substring(99)#end
       <p>$content.title $!paramText</p>`,
    ),
    sampleMacro('unused', planted),
    sampleMacro('closed', planted, { groups: ['finance'] }),
    sampleMacro('off', planted, { enabled: false }),
    sampleMacro('badge', `$cloudwatch.alarm("Demo", "cpu")`, { groups: ['finance'] }),
  );
});
after(() => local.close());

test('1,000 invented payloads: a code or an answer for each, and nothing that the reader may not see', async () => {
  const next = numbers(20_261_130);
  local.aws.clearCalls();
  local.forge.clearCalls();
  const codes = new Map<string, number>();
  for (let round = 0; round < 1_000; round += 1) {
    const payload = inventedPayload(next, ['1', '9']);
    const result = (await local.macros(local.first, 'macros.render', payload)) as Result<{
      answers: readonly MacroAnswer[];
    }>;
    const told = JSON.stringify(result);
    assert.equal(told.includes(planted), false, JSON.stringify(payload));
    assert.equal(told.includes('ops-alarm-badge'), false, JSON.stringify(payload));
    const code = result.ok ? 'ok' : result.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }

  assert.deepEqual([...codes.keys()].toSorted(), ['invalid-input', 'ok']);
  assert.ok(
    [...codes.values()].every((count) => count > 50),
    JSON.stringify([...codes]),
  );
  assert.deepEqual(local.aws.calls, []);
  assert.ok(local.forge.kvsCalls.every(({ path }) => path.endsWith('/get')));
  assert.deepEqual(
    local.forge.logs.filter(({ text }) => text.includes('unexpected')),
    [],
  );
});

test('what nests without end is refused before it is looked at, and nothing is asked', async () => {
  let nested: object = {};
  for (let level = 0; level < 100_000; level += 1) nested = { content: [nested] };
  const reached = (): never => assert.fail('reached');
  const handlers = macroHandlers({ renderMacros: reached, choose: reached });

  for (const use of [
    { name: 'open', parameters: {}, body: nested },
    { name: 'open', parameters: nested },
    nested,
  ]) {
    const request = { payload: { uses: [use] }, context: people.reader };
    const answer = await handlers['macros.render'](request as never);
    assert.deepEqual(answer, { ok: false, code: 'invalid-input', field: 'uses' });
  }
});

test('more uses than a request may hold, or more bytes, are refused', async () => {
  const uses = Array.from({ length: mostMacroUses + 1 }, () => ({ name: 'open', parameters: {} }));
  const refused = { ok: false, code: 'invalid-input', field: 'uses' };

  assert.deepEqual(await local.macros(local.first, 'macros.render', { uses }), refused);
  const large = [{ name: 'open', parameters: { Text: 'x'.repeat(485_000) } }];
  assert.deepEqual(await local.macros(local.first, 'macros.render', { uses: large }), refused);
});

test('W15: people without a licence get nothing, and editors choose where they may edit alone', async () => {
  const payload = { uses: [{ name: 'open', parameters: {} }], contentId: '1', name: 'open' };
  for (const name of ['macros.render', 'macros.list', 'macros.describe']) {
    for (const person of ['unlicensed', 'anonymous'] as const) {
      await assert.rejects(local.macros(local.first, name, payload, person));
    }
  }
  for (const name of ['macros.list', 'macros.describe']) {
    const answer = await local.macros(local.first, name, payload, 'reader');
    assert.deepEqual(answer, { ok: false, code: 'not-editable' });
  }
  assert.equal(people.reader.accountType, 'licensed');
});

describe('hostile output', () => {
  const tags = [
    'p',
    'a',
    'img',
    'svg',
    'math',
    'style',
    'script',
    'table',
    'td',
    'template',
    'noscript',
    'form',
    'iframe',
    'ac:link',
    'ac:structured-macro',
    'ac:plain-text-body',
    'ri:url',
    'title',
    'xmp',
    'mtext',
    'select',
    'textarea',
    'ops-alarm-badge',
  ];
  const names = [
    'onerror',
    'onload',
    'href',
    'src',
    'style',
    'srcset',
    'data-ops-alarm',
    'formaction',
    'xlink:href',
    'ac:name',
    'ri:value',
    'background',
    'action',
    'srcdoc',
    'is',
    'slot',
  ];
  const values = [
    'javascript:alert(1)',
    'https://evil.example/x',
    '//evil.example/x',
    '/\\evil.example',
    'url(https://evil.example)',
    'position:fixed',
    '"><img src=x onerror=alert(1)>',
    ']]><script>',
    '--><script>',
    'data:text/html,x',
    'vbscript:x',
    '&#106;avascript:x',
    'expression(alert(1))',
  ];
  const texts = [
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '</style>',
    '</',
    '<',
    '>',
    '&lt;',
    'x',
    '\n',
    '\u0000',
    '`',
    '@import "//evil.example"',
    ':host{color:red}',
    'a{background:url(//evil.example)}',
  ];

  test('2,000 generated outputs: nothing runs, loads from elsewhere, or leaves the macro', () => {
    const next = numbers(7);
    const of = <Item>(items: readonly Item[]) => items[next(items.length)]!;
    const piece = (): string => {
      if (next(3) === 0) return of(texts);
      const attribute = () =>
        ` ${of(names)}=${of(['"', "'", ''])}${of(values)}${of(['"', "'", ''])}`;
      const attributes = Array.from({ length: next(4) }, attribute).join('');
      return next(4) === 0 ? `</${of(tags)}>` : `<${of(tags)}${attributes}${of(['', '/'])}>`;
    };
    for (let round = 0; round < 2_000; round += 1) {
      const printed = Array.from({ length: 1 + next(25) }, piece).join('');
      const { html, inline, sheet } = safeOutput(printed, {
        site: { origin: 'https://acme.example', contextPath: '/wiki' },
        contentId: '1',
        spaceKey: 'OPS',
        userNames: new Map(),
        badgeOf: () => undefined,
      });

      for (const { tagName, attrs } of elementsOf(parseFragment(html).childNodes)) {
        assert.match(
          tagName,
          /^(p|a|img|table|tbody|tr|td|div|span|pre|code|ops-alarm-badge)$/,
          printed,
        );
        for (const { name, value } of attrs) {
          assert.match(
            name,
            /^(href|src|alt|data-ops(-style|-kind|-macro|-user|-language)?)$/,
            printed,
          );
          if (name === 'src') assert.match(value, /^\/(?![/\\])/, printed);
          if (name === 'href') assert.match(value, /^(https?:|mailto:|\/(?![/\\])|#)/, printed);
        }
      }
      const styles = `${inline.join()}${sheet}`;
      assert.doesNotMatch(styles, /url|import|fixed|expression|host/i, printed);
    }
  });
});

function elementsOf(
  nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
): readonly DefaultTreeAdapterTypes.Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node.childNodes)] : []));
}
