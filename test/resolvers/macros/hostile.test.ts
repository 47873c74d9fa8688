import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { mostMacroUses, type MacroAnswer } from '../../../contract/macros';
import type { Result } from '../../../contract/result';
import { safeOutput } from '../../../macros/html/output';
import { people, startLocal, type Local } from '../local';
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

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const oddities: readonly unknown[] = [
  null,
  undefined,
  0,
  -1,
  1e308,
  true,
  '',
  ' ',
  'open',
  'OPEN',
  'closed',
  'off',
  'badge',
  'nobody',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../open',
  'open:000001',
  'macro:open',
  '1',
  '9',
  '65538',
  '$content.title',
  '#evaluate("$content")',
  '<script>',
  '{"a":1}',
  [],
  {},
  [[]],
  ['open'],
  { name: 'open' },
  { __proto__: { name: 'open' } },
  { toString: 'open' },
  'x'.repeat(5_000),
  { link: 'x' },
  { seal: 'x' },
  { connectionId: 'x', alarmName: 'cpu', grant: 'x' },
  '\ud800',
  '\u0000',
];

test('1,000 invented payloads: a code or an answer for each, and nothing that the reader may not see', async () => {
  const next = numbers(20_261_130);
  const any = (): unknown => oddities[next(oddities.length)];
  const word = (): string => {
    const value = any();
    return typeof value === 'string' ? value : 'Text';
  };
  const use = (): unknown =>
    next(8) === 0
      ? any()
      : {
          name: next(3) === 0 ? any() : ['open', 'closed', 'off', 'badge'][next(4)],
          parameters:
            next(3) === 0 ? any() : { [word()]: any(), Text: any(), Go: any(), Fail: any() },
          body: any(),
          [word()]: any(),
        };
  local.aws.clearCalls();
  local.forge.clearCalls();
  const codes = new Map<string, number>();
  for (let round = 0; round < 1_000; round += 1) {
    const payload =
      next(20) === 0
        ? any()
        : {
            uses: next(10) === 0 ? any() : Array.from({ length: next(4) }, use),
            contentId: next(2) === 0 ? '1' : any(),
            site: next(3) === 0 ? any() : { url: any(), locale: any(), timeZone: any() },
            output: any(),
          };
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
