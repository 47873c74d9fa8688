import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { incidentHandbook, releaseChecklist } from '../../host/demo/data-center-pages';
import { documentFault } from '../../host/site/wiki/adf-schema';
import { nodesOf, type AdfDocument } from '../../host/site/wiki/adf';
import { macroNode, macroOf, macrosIn, type PlacedMacro } from '../../host/site/wiki/macro';
import { edited, spansOf } from '../../migrate/adf/json-spans';
import { rewrite, type Plan } from '../../migrate/adf/rewrite';

const app = { appId: 'app-1', environmentId: 'env-1', environmentType: 'PRODUCTION' } as const;

function planOf(...names: readonly string[]): Plan {
  return { app, names: new Map(names.map((name) => [name, name])) };
}

function old(type: string, key: string, parameters: object, more: object = {}): object {
  return {
    type,
    attrs: {
      extensionType: 'com.atlassian.confluence.macro.core',
      extensionKey: key,
      parameters: { macroParams: parameters },
      localId: 'local-1',
    },
    ...more,
  };
}

function doc(...content: readonly object[]): string {
  return JSON.stringify({ type: 'doc', version: 1, content });
}

/** What a macro's dialog would have saved, without the id that it makes up. */
function configOf(macro: PlacedMacro | undefined): object {
  const { id, ...config } = macro?.config ?? {};
  assert.match(String(id), /^[0-9a-f-]{36}$/);
  return config;
}

describe('rewriting a page', () => {
  test('makes of each macro the one of ours that stands in its place, as Confluence writes it', () => {
    const body = doc(
      old('extension', 'Notice', { Title: { value: 'A & "B"' }, '': { value: 'x' } }),
    );

    const { body: after, replaced } = rewrite(body, planOf('notice'));

    const [node] = (JSON.parse(after) as AdfDocument).content;
    const config = macroOf(app, node!)?.config;
    assert.deepEqual(configOf(macroOf(app, node!)), {
      name: 'notice',
      parameters: { Title: 'A & "B"', '': 'x' },
    });
    const { attrs = {} } = macroNode(app, {
      moduleKey: 'user-macro',
      localId: 'local-1',
      layout: 'block',
      title: 'User macro',
      ...(config && { config }),
    });
    const parameters = { ...(attrs['parameters'] as object), forgeEnvironment: 'PRODUCTION' };
    const { layout: width, ...others } = attrs;
    assert.equal(width, 'default', 'what the old one had stays: here it had none');
    assert.deepEqual(node, { type: 'extension', attrs: { ...others, parameters } });
    assert.equal(replaced.length, 1);
  });

  for (const [name, document] of [
    ['release checklist', releaseChecklist()],
    ['incident handbook', incidentHandbook()],
  ] as const) {
    test(`finds every macro of the demo page "${name}", and leaves a document`, () => {
      const names = ['notice', 'label', 'snippet', 'frame'];
      const isOld = ({ attrs }: { attrs?: Readonly<Record<string, unknown>> }) =>
        names.includes(String(attrs?.['extensionKey']));
      const before = [...nodesOf(document)].filter(isOld);

      const { body, replaced, left } = rewrite(JSON.stringify(document), planOf(...names));

      const after = JSON.parse(body) as AdfDocument;
      assert.equal(replaced.length, before.length);
      assert.deepEqual(left, []);
      assert.equal(documentFault(after), undefined);
      assert.equal([...nodesOf(after)].filter(isOld).length, 0);
      assert.deepEqual(
        macrosIn(app, after).map(({ localId }) => localId),
        before.map(({ attrs }) => attrs?.['localId']),
      );
    });
  }

  test('keeps a plain body, the text around, and what stands in it', () => {
    const text = { type: 'paragraph', content: [{ type: 'text', text: 'kept' }] };
    const inner = old('inlineExtension', 'label', {});
    const body = doc(
      old('extension', 'snippet', {
        __bodyContent: { value: 'if (a < b)\n' },
        Caption: { value: 'c' },
      }),
      old(
        'bodiedExtension',
        'frame',
        {},
        { content: [text, { type: 'paragraph', content: [inner] }] },
      ),
    );

    const after = JSON.parse(
      rewrite(body, planOf('snippet', 'frame', 'label')).body,
    ) as AdfDocument;

    const [snippet, frame, label] = macrosIn(app, after);
    assert.deepEqual(configOf(snippet), {
      name: 'snippet',
      parameters: { Caption: 'c' },
      body: 'if (a < b)\n',
    });
    assert.equal(frame?.moduleKey, 'user-macro-body');
    assert.deepEqual(frame.body?.content[0], text);
    assert.equal(label?.moduleKey, 'user-macro-inline');
  });

  test('changes no other sign of the page, however it is written', () => {
    const before =
      '{ "type":"doc","version":1.0, "content":[\n\t{"type":"x","attrs":{"big":12345678901234567890,"2":0,"1":1e2,"u":"\\u00e9\\/"}},';
    const behind =
      ',{"type":"extension","attrs":{"extensionType":"other","extensionKey":"notice"}} ]\n, "more":null}';
    const macro = '{"marks":[ ] ,"type":"extension","attrs":';
    const attrs =
      '{"extensionType":"com.atlassian.confluence.macro.core","extensionKey":"notice","layout":"wide"}';

    const { body } = rewrite(`${before}${macro}${attrs}}${behind}`, planOf('notice'));

    assert.ok(body.startsWith(before + macro));
    assert.ok(body.endsWith(`}${behind}`));
    const written = body.slice((before + macro).length, -`}${behind}`.length);
    const { layout, localId } = JSON.parse(written) as { layout: string; localId: string };
    assert.equal(layout, 'wide');
    assert.match(localId, /^[0-9a-f-]{36}$/);
  });

  test('touches no macro of another name, and gives the name that the library has', () => {
    const body = doc(old('extension', 'toc', {}), old('extension', 'notice', {}));
    const plan = { app, names: new Map([['notice', 'team-notice']]) };

    const { body: after, replaced } = rewrite(body, plan);

    assert.equal(replaced.length, 1);
    assert.ok(after.includes(JSON.stringify(old('extension', 'toc', {}))));
    assert.deepEqual(configOf(macrosIn(app, JSON.parse(after) as AdfDocument)[0]), {
      name: 'team-notice',
      parameters: {},
    });
  });

  test('rewrites a table in a table, which Confluence keeps as a text', () => {
    const adf = doc(old('extension', 'notice', {}));
    const body = doc({
      type: 'extension',
      attrs: {
        extensionType: 'com.atlassian.confluence.migration',
        extensionKey: 'nested-table',
        parameters: { adf },
      },
    });

    const { body: after, replaced } = rewrite(body, planOf('notice'));

    const [wrapper] = (JSON.parse(after) as AdfDocument).content;
    const nested = (wrapper?.attrs?.['parameters'] as { adf: string }).adf;
    assert.equal(macrosIn(app, JSON.parse(nested) as AdfDocument).length, 1);
    assert.equal(replaced[0]?.path, 'content/0/adf/content/0');
  });

  for (const [reason, node] of [
    ['parameter-unreadable', old('extension', 'notice', { List: { value: ['a', {}] } })],
    ['two-bodies', old('bodiedExtension', 'notice', { __bodyContent: { value: 'x' } })],
    [
      'body-too-long',
      old('extension', 'notice', { __bodyContent: { value: 'x'.repeat(100_001) } }),
    ],
    [
      'legacy-content',
      {
        type: 'extension',
        attrs: {
          extensionType: 'com.atlassian.confluence.migration',
          extensionKey: 'legacy-content',
          parameters: {
            cxhtml: '<ul><ac:structured-macro ac:schema-version="1" ac:name="notice"/></ul>',
            nestedContent: { type: 'doc', version: 1, content: [] },
          },
        },
      },
    ],
  ] as const) {
    test(`leaves a macro as it is where ${reason}, and says so`, () => {
      const body = doc(node);

      const { body: after, replaced, left } = rewrite(body, planOf('notice'));

      assert.equal(after, body);
      assert.deepEqual(replaced, []);
      assert.deepEqual(left, [{ path: 'content/0', name: 'notice', reason }]);
    });
  }
});

describe('spans of JSON', () => {
  test('name the same values that parsing gives, whatever stands between them', () => {
    const text =
      ' {"a" : [1, -2.5e3 ,true,null,{}, [ ] ], "b\\"\\u0041" : "x\\\\\\"y]" ,"a":{"c":{"d":[{}]}}}\n';
    const rebuilt = (span: ReturnType<typeof spansOf>): unknown => {
      if (span.items) return span.items.map(rebuilt);
      if (span.members) {
        return Object.fromEntries([...span.members].map(([key, each]) => [key, rebuilt(each)]));
      }
      return JSON.parse(text.slice(span.start, span.end)) as unknown;
    };

    assert.deepEqual(rebuilt(spansOf(text)), JSON.parse(text));
    assert.throws(() => spansOf('{"a":1'), SyntaxError);
  });

  test('are replaced from the front to the back, in whatever order they come', () => {
    const edits = [
      { start: 4, end: 5, text: 'two' },
      { start: 0, end: 1, text: 'one' },
    ];

    assert.equal(edited('a b c', edits), 'one b two');
  });
});
