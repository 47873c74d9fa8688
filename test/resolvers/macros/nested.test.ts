import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MacroAnswer, MacroUse } from '../../../contract/macros';
import type { NewMacro } from '../../../resolvers/macros/definition';
import { appId, renderUses, type RenderOptions } from './rendering-of';
import { sampleMacro } from './sample-macro';

const rich = { bodyHandling: 'rendered' } as const;
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const documentOf = (...content: readonly object[]) => ({ type: 'doc', version: 1, content });

/** A node of a macro of the app. */
function extension(module: string, guestParams: object | undefined, content?: readonly object[]) {
  const attrs = {
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: `${appId}/environment/static/${module}`,
    text: 'User macro',
    parameters: { guestParams },
  };
  const inline = module === 'user-macro-inline' || module === 'alarm-badge';
  return {
    type: content ? 'bodiedExtension' : inline ? 'inlineExtension' : 'extension',
    attrs,
    ...(content && { content }),
  };
}
const block = (name: string, parameters: object = {}) =>
  extension('user-macro', { name, parameters });
const inline = (name: string, parameters: object = {}) =>
  extension('user-macro-inline', { name, parameters });
const around = (name: string, ...content: readonly object[]) =>
  extension('user-macro-body', { name, parameters: {} }, content);

const storage = (name: string, body = '') =>
  `<ac:structured-macro ac:name="${name}">${body}</ac:structured-macro>`;

const html = (answer: MacroAnswer | undefined) =>
  answer?.state === 'shown' ? answer.html : JSON.stringify(answer);

/** What a macro with a body comes to, as its HTML or as the JSON of another answer. */
async function shown(
  macros: readonly NewMacro[],
  use: Partial<MacroUse> & Pick<MacroUse, 'name'>,
  options?: RenderOptions,
): Promise<string> {
  const answers = await renderUses(macros, [{ parameters: {}, ...use }], options);
  return html(answers[0]).replaceAll(/\n\s*/g, '');
}

const frame = sampleMacro('frame', '<section>$body</section>', rich);
const word = sampleMacro('word', '## @param Of:default=x\n<b>$paramOf</b>');

describe('a macro of ours in a rich body', () => {
  test('is rendered in its place, in a line, as a block, and around more of them', async () => {
    const body = documentOf(
      paragraph(text('a '), inline('word', { Of: 'b & c' }), text(' d')),
      block('word'),
      around('frame', paragraph(text('e')), around('frame', block('WORD '))),
    );

    assert.equal(
      await shown([frame, word], { name: 'frame', body }),
      '<section><p>a <b>b &amp; c</b> d</p><b>x</b>' +
        '<section><p>e</p><section><b>x</b></section></section></section>',
    );
  });

  test('is there for the template around it, as in Data Center', async () => {
    const looks = sampleMacro('looks', '#if($body.contains("<b>x</b>"))seen#end', rich);

    assert.equal(
      await shown([looks, word], { name: 'looks', body: documentOf(block('word')) }),
      'seen',
    );
  });

  test('says in one sentence why it is not shown, with none of its template', async () => {
    const macros = [
      frame,
      sampleMacro('off', 'secret', { enabled: false }),
      sampleMacro('members', 'secret', { groups: ['finance'] }),
      sampleMacro('elsewhere', 'secret', { placement: { scope: 'spaces', spaceIds: ['9'] } }),
      sampleMacro('broken', 'secret #set($x = [])$x.get(5)'),
      sampleMacro('nothing', '#if(false)secret#end'),
    ];
    const names = ['off', 'members', 'elsewhere', 'broken', 'nobody', 'nothing'];
    const reads = {
      contents: () => Promise.resolve([]),
      users: () => Promise.resolve([]),
    };

    const output = await shown(
      macros,
      { name: 'frame', body: documentOf(...names.map((name) => block(name))) },
      { reads },
    );

    assert.doesNotMatch(output, /secret/);
    assert.deepEqual(
      [...output.matchAll(/<p><span class="error">(.*?)<\/span><\/p>/g)].map(([, words]) => words),
      [
        'off has been switched off by a Confluence administrator.',
        'members is shown to some people or in some spaces only.',
        'elsewhere is shown to some people or in some spaces only.',
        'broken could not be shown. Tell a Confluence administrator.',
        'There is no macro called nobody.',
      ],
    );
  });

  test('keeps tags that it leaves open to itself', async () => {
    const open = sampleMacro('open', '<div><b>bold');

    assert.equal(
      await shown([frame, open], {
        name: 'frame',
        body: documentOf(paragraph(text('z')), block('open'), paragraph(text('a'))),
      }),
      '<section><p>z</p><div><b>bold</b></div><p>a</p></section>',
    );
  });

  test('of another app is named, and of which nothing was chosen too', async () => {
    const chart = {
      ...block('word'),
      attrs: { ...block('word').attrs, extensionKey: 'other/e/static/user-macro', text: 'Chart' },
    };
    const body = documentOf(chart, extension('user-macro', undefined));

    const output = await shown([frame, word], { name: 'frame', body });

    assert.match(output, />Chart<\/div>.*>User macro<\/div>/);
  });

  test('is rendered for a template that takes a rich body alone', async () => {
    let read: readonly string[] = [];
    const plain = sampleMacro('plain', 'a$!body', { bodyHandling: 'escaped' });
    const adapters = {
      readMacroVersion: (name: string) => {
        read = [...read, name];
        const macro = name === 'plain' ? plain : word;
        return Promise.resolve({ ...macro, alarms: [], savedAt: 0, kind: 'published' } as const);
      },
    };

    const output = await shown(
      [plain, word],
      { name: 'plain', body: documentOf(block('word')) },
      { adapters },
    );

    assert.equal(output, 'a');
  });
});

describe('a macro of ours in the output of a template', () => {
  test('is rendered with its parameters and its body, inner ones first', async () => {
    const parameter = '<ac:parameter ac:name="Of">a &lt;b&gt;</ac:parameter>';
    const outer = sampleMacro(
      'outer',
      `<h2>T</h2>${storage('frame', `<ac:rich-text-body>c ${storage('Word', parameter)}</ac:rich-text-body>`)}e`,
    );

    assert.equal(
      await shown([outer, frame, word], { name: 'outer' }),
      '<h2>T</h2><section>c <b>a &lt;b&gt;</b></section>e',
    );
  });

  test('takes a plain body as it handles it', async () => {
    const plain = `<ac:plain-text-body><![CDATA[<i>]]></ac:plain-text-body>`;
    const outer = sampleMacro('outer', `${storage('escaped', plain)}${storage('raw', plain)}`);
    const escaped = sampleMacro('escaped', '<b>$body</b>', { bodyHandling: 'escaped' });
    const raw = sampleMacro('raw', '$body x', { bodyHandling: 'unrendered' });

    assert.equal(
      await shown([outer, escaped, raw], { name: 'outer' }),
      '<b>&lt;i&gt;</b><i> x</i>',
    );
  });

  test('is hidden by a macro of Confluence of its name, and stays a placeholder without a definition', async () => {
    const macros = [
      sampleMacro('outer', `${storage('info')}${storage('jira')}`),
      sampleMacro('info', 'never'),
    ];

    assert.match(
      await shown(macros, { name: 'outer' }),
      /^<div data-ops="panel" data-ops-kind="info"><\/div><div data-ops="placeholder" data-ops-macro="jira"><\/div>$/,
    );
  });

  test('that includes itself ends in one sentence', async () => {
    const self = sampleMacro('self', `a${storage('self')}`);
    const wrapping = sampleMacro(
      'wrapping',
      `b${storage('wrapping', '<ac:rich-text-body>$!body</ac:rich-text-body>')}`,
      rich,
    );
    const mutual = [sampleMacro('one', storage('two')), sampleMacro('two', storage('one'))];

    assert.equal(
      await shown([self], { name: 'self' }),
      'a<span class="error">self is not shown: it stands in itself.</span>',
    );
    assert.match(
      await shown([wrapping], { name: 'wrapping', body: documentOf(paragraph(text('c'))) }),
      /^bb<span class="error">wrapping is not shown: it stands in itself\.<\/span>$/,
    );
    assert.match(await shown(mutual, { name: 'one' }), /^<span class="error">one is not shown/);
  });

  test('may include itself with other parameters, as one that counts down does', async () => {
    const down = sampleMacro(
      'down',
      `## @param N:default=4
#set($next = $generalUtil.convertToInteger($paramN))
$paramN #if($paramN != "1")${storage('down', '<ac:parameter ac:name="N">#if($paramN == "4")3#elseif($paramN == "3")2#{else}1#end</ac:parameter>')}#end`,
    );

    assert.equal((await shown([down], { name: 'down' })).replaceAll(/\s+/g, ''), '4321');
  });
});

describe('however macros stand in each other', () => {
  test('64 levels deep they are rendered, and what is deeper is a sentence', async () => {
    const nested = (levels: number) =>
      Array.from({ length: levels }).reduce<object>(
        (inner) => around('frame', inner),
        paragraph(text('core')),
      );
    const count = async (levels: number) => {
      const output = await shown([frame], { name: 'frame', body: documentOf(nested(levels)) });
      return [
        output.split('<section>').length - 1,
        output.includes('core'),
        output.includes('64 levels'),
      ];
    };

    assert.deepEqual(await count(63), [64, true, false]);
    assert.deepEqual(await count(64), [64, false, true]);
  });

  test('templates end at 64 levels too, and at a number of macros', async () => {
    const grow = (copies: number) =>
      sampleMacro(
        'grow',
        `x${storage('grow', '<ac:parameter ac:name="P">a$!paramP</ac:parameter>').repeat(copies)}`,
      );

    const deep = await shown([grow(1)], { name: 'grow' });
    const wide = await shown([grow(3)], { name: 'grow' });

    assert.equal(deep.split('x').length - 1, 64);
    assert.match(deep, /<span class="error">grow is not shown: macros may stand in each other 64/);
    assert.ok(wide.split('x').length - 1 <= 1_001);
    assert.match(wide, /there are too many macros in this one/);
  });

  test('what is printed of them is no longer than one template may write', async () => {
    const long = sampleMacro(
      'long',
      '#set($x = "0123456789abcdef")#foreach($i in [1..13])#set($x = "$x$x")#end$x',
    );
    const outer = sampleMacro('outer', storage('long').repeat(20));

    const output = await shown([outer, long], { name: 'outer' });

    assert.ok(output.length < 1_100_000, String(output.length));
    assert.match(output, /long is not shown: it is too long\./);
  });

  test('definitions are read once, and what Confluence is asked once', async () => {
    const asked: string[] = [];
    const titled = sampleMacro('titled', '<i>$content.title</i>');
    const outer = sampleMacro('outer', `${storage('titled')}$content.title`);
    const reads = {
      contents: (ids: readonly string[]) => {
        asked.push(`contents ${ids.join()}`);
        return Promise.resolve([{ ...page, id: '1', title: 'Here', spaceId: '7' }]);
      },
      spacesByIds: (ids: readonly string[]) => {
        asked.push(`spaces ${ids.join()}`);
        return Promise.resolve([{ ...space, id: '7', key: 'S' }]);
      },
    };
    const macros = [frame, titled, outer];
    const adapters = {
      readMacroVersion: (name: string) => {
        asked.push(`version ${name}`);
        const macro = macros.find(({ definition }) => definition.name === name)!;
        return Promise.resolve({ ...macro, alarms: [], savedAt: 0, kind: 'published' } as const);
      },
    };
    const uses = [
      { name: 'frame', parameters: {}, body: documentOf(block('titled'), block('outer')) },
      { name: 'frame', parameters: {}, body: documentOf(block('titled')) },
      { name: 'titled', parameters: {} },
    ];

    const answers = await renderUses(macros, uses, { reads, adapters });

    assert.deepEqual(answers.map(html), [
      '<section><i>Here</i><i>Here</i>Here</section>',
      '<section><i>Here</i></section>',
      '<i>Here</i>',
    ]);
    assert.deepEqual(asked.toSorted(), [
      'contents 1',
      'spaces 7',
      'version frame',
      'version outer',
      'version titled',
    ]);
  });

  test('a use is left out as a whole where one in it has no steps left', async () => {
    const busy = sampleMacro('busy', '#foreach($i in [1..9000])a#end');
    const body = documentOf(block('busy'), block('busy'), block('busy'));
    const uses = [
      { name: 'word', parameters: {} },
      { name: 'frame', parameters: {}, body },
    ];

    const answers = await renderUses([frame, busy, word], uses, { limits: { steps: 25_000 } });

    assert.equal(html(answers[0]).trim(), '<b>x</b>');
    assert.deepEqual(answers[1], { state: 'unavailable', cause: 'left-out' });
  });
});

const page = {
  type: 'page',
  urlPath: '/p',
  version: 1,
  creationDate: 0,
  lastModificationDate: 0,
  creatorName: null,
  lastModifierName: null,
} as const;
const space = {
  name: 'Space',
  type: 'global',
  archived: false,
  urlPath: '/s',
  creationDate: 0,
  creatorName: null,
} as const;

test('an output that HTML would repeat without end is too large in its place alone', async () => {
  const formatting = Array.from({ length: 250 }, (_, index) => `<font size="${index}">`).join('');
  const bomb = sampleMacro('bomb', `<p>${formatting}</p>#foreach($i in [1..5000])<p>x#end`);
  const outer = sampleMacro('outer', `a${storage('bomb')}b`);

  const output = await shown([outer, bomb], { name: 'outer' });

  assert.match(output, /^a<span class="error">bomb could not be shown at that moment\.<\/span>b$/);
});
