import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { MacroAnswer, MacroUse } from '../../../contract/macros';
import type { Result } from '../../../contract/result';
import { startLocal, type Local, type Person } from '../local';
import { sampleMacro } from './sample-macro';
import { stubSite, type StubSite } from './wiki';

/* The built app on a local Forge: what readers get of the user macros of a page. */

const wiki: StubSite = {
  pages: {
    '1': {
      title: 'R & D <b>',
      spaceId: '65537',
      editors: ['editor'],
      children: ['2', '3', '4'],
      labels: ['ops', 'on-call'],
    },
    '2': { title: 'Child one', spaceId: '65537' },
    '3': { title: 'Secret child', spaceId: '65537', readers: ['administrator'] },
    '4': { title: 'Child two', spaceId: '65537' },
    '9': { title: 'Closed', spaceId: '65538', readers: ['administrator'] },
  },
  writers: { '65537': ['editor'] },
  groups: { finance: ['administrator'], everybody: ['administrator', 'editor', 'reader'] },
};

let local: Local;
before(async () => {
  local = await startLocal();
});
after(() => local.close());
afterEach(() => {
  local.confluence = undefined;
  local.aws.clearCalls();
  local.forge.clearCalls();
});

/** Who asks, and where; null for no content. */
interface Options {
  readonly as?: Person;
  readonly contentId?: string | null;
  readonly site?: object;
}

async function render(
  uses: readonly unknown[],
  { as = 'reader', contentId = '1', site }: Options = {},
  seen = { asked: [] as string[], points: 0 },
): Promise<readonly MacroAnswer[]> {
  local.confluence = stubSite(wiki, seen);
  const payload = { uses, ...(contentId !== null && { contentId }), ...(site && { site }) };
  const result = (await local.macros(local.first, 'macros.render', payload, as)) as Result<{
    answers: readonly MacroAnswer[];
  }>;
  assert.ok(result.ok, JSON.stringify(result));
  return result.answers;
}

const use = (name: string, parameters: object = {}, body?: string | object): MacroUse => ({
  name,
  parameters: { ...parameters },
  ...(body === undefined ? {} : { body }),
});
const html = (answer: MacroAnswer | undefined) =>
  answer?.state === 'shown' ? answer.html : JSON.stringify(answer);

describe('what a use comes to', () => {
  test('is the output of the current version, encoded as Data Center does', async () => {
    const template =
      '## @param Text:default=d\n<p title="$paramText">$paramText $content.title</p>';
    await local.publish(local.first, sampleMacro('shown', 'old'), sampleMacro('shown', template));

    const [stored, preset] = await render([use('shown', { Text: '<b>&"' }), use('SHOWN ')]);

    assert.equal(
      html(stored).trim(),
      '<p title="&lt;b&gt;&amp;&quot;">&lt;b&gt;&amp;" R &amp; D &lt;b&gt;</p>',
    );
    assert.match(html(preset), /^<p title="d">d /);
  });

  test('is said in one word where there is no output', async () => {
    await local.publish(
      local.first,
      sampleMacro('off', 'text', { enabled: false }),
      sampleMacro('nothing', '#if(false)text#end <p> </p>'),
      sampleMacro('members', 'text', { groups: ['finance'] }),
      sampleMacro('elsewhere', 'text', { placement: { scope: 'spaces', spaceIds: ['65538'] } }),
      sampleMacro('here', 'text', { placement: { scope: 'spaces', spaceIds: ['65537'] } }),
      sampleMacro('hidden', 'text', { visibility: 'administrators' }),
    );
    const names = [
      'off',
      'nothing',
      'members',
      'elsewhere',
      'here',
      'hidden',
      'nobody',
      'constructor',
    ];

    const answers = await render(names.map((name) => use(name)));

    assert.deepEqual(
      answers.map(({ state }) => state),
      [
        'disabled',
        'empty',
        'not-visible',
        'not-visible',
        'shown',
        'shown',
        'unknown-macro',
        'unknown-macro',
      ],
    );
    assert.equal((await render([use('members')], { as: 'administrator' }))[0]?.state, 'shown');
  });

  test('W22: a macro of spaces is shown by the word of Confluence on the page, not by the frame’s', async () => {
    await local.publish(
      local.first,
      sampleMacro('closed', 'text', { placement: { scope: 'spaces', spaceIds: ['65538'] } }),
    );

    assert.equal((await render([use('closed')], { contentId: '9' }))[0]?.state, 'not-visible');
    const seen = await render([use('closed')], { contentId: '9', as: 'administrator' });
    assert.equal(seen[0]?.state, 'shown');
  });

  test('of one that fails is its own, and its line is told to administrators alone', async () => {
    await local.publish(
      local.first,
      sampleMacro('broken', 'line\n#set($planted = [])$planted.get(5)'),
      sampleMacro('endless', '#set($x="a")#foreach($i in [1..1000000])$x#end'),
      sampleMacro('sound', 'text'),
    );
    const uses = [use('broken'), use('endless'), use('sound')];

    const readers = await render(uses);
    const administrators = await render(uses, { as: 'administrator' });

    assert.deepEqual(readers.slice(0, 2), [{ state: 'failed' }, { state: 'failed' }]);
    assert.equal(readers[2]?.state, 'shown');
    const [broken] = administrators;
    assert.ok(broken?.state === 'failed' && broken.place);
    assert.equal(broken.place.line, 2);
    assert.doesNotMatch(JSON.stringify([readers, administrators]), /planted/);
  });

  test('shows a plain body as the macro handles it', async () => {
    for (const bodyHandling of ['none', 'escaped', 'unrendered'] as const) {
      await local.publish(
        local.first,
        sampleMacro(bodyHandling, '<p>$!body</p>', { bodyHandling }),
      );
    }

    const answers = await render(
      ['none', 'escaped', 'unrendered'].map((name) => use(name, {}, '<em>x</em> $y')),
    );

    assert.equal(answers[0]?.state, 'empty');
    assert.equal(html(answers[1]), '<p>&lt;em&gt;x&lt;/em&gt; $y</p>');
    assert.equal(html(answers[2]), '<p><em>x</em> $y</p>');
  });

  test('shows a rich body as Data Center did', async () => {
    await local.publish(
      local.first,
      sampleMacro('box', '<div>$!body</div>', { bodyHandling: 'rendered' }),
    );
    const text = (words: string) => [{ type: 'text', text: words }];
    const panel = {
      type: 'panel',
      attrs: { panelType: 'info' },
      content: [{ type: 'paragraph', content: text('a <b>') }],
    };
    const body = (...content: readonly object[]) => ({ type: 'doc', version: 1, content });

    const answers = await render([
      use('box', {}, body({ type: 'paragraph', content: text('a <b>') })),
      use('box', {}, body(panel, { type: 'rule' })),
      use('box', {}, body({ type: 'paragraph' })),
    ]);

    assert.equal(html(answers[0]), '<div>a &lt;b&gt;</div>');
    assert.match(
      html(answers[1]),
      /<div class="[^"]+" data-ops="panel" data-ops-kind="info">.*<hr>/,
    );
    assert.equal(answers[2]?.state, 'empty');
  });
});

test('a rich body is a document, and is shown as HTML; a text in its place is text', async () => {
  await local.publish(
    local.first,
    sampleMacro('rich', '<div>$!body</div>', { bodyHandling: 'rendered' }),
  );
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const body = { type: 'doc', version: 1, content: [paragraph('a <b>'), paragraph('c')] };

  const answers = await render([
    { name: 'rich', parameters: {}, body },
    { name: 'rich', parameters: {}, body: '<script>x</script>' },
    { name: 'rich', parameters: {} },
  ]);

  assert.deepEqual(answers.map(html), [
    '<div><p>a &lt;b&gt;</p><p>c</p></div>',
    '<div>&lt;script&gt;x&lt;/script&gt;</div>',
    '{"state":"empty"}',
  ]);
});

describe('the world is what the reader sees', () => {
  test('W27 W28: pages, people, groups and rights are asked for in the name of the reader', async () => {
    await local.publish(
      local.first,
      sampleMacro(
        'world',
        `#foreach($c in $content.children)[$c.title]#end #foreach($l in $content.labels)$l.name #end
         $space.name $content.creator.fullName
         #if($permissionHelper.canEdit($action.remoteUser, $content))may edit#else may read#end
         #if($userAccessor.hasMembership("finance", $action.remoteUser.name))of finance#end`,
      ),
    );

    const [reader] = await render([use('world')]);
    const [editor] = await render([use('world')], { as: 'editor' });
    const [administrator] = await render([use('world')], { as: 'administrator' });

    assert.match(
      html(reader),
      /\[Child one\]\[Child two\] ops on-call\s+Space 65537 Name of editor\s+may read\s*$/,
    );
    assert.match(html(editor), /may edit\s*$/);
    assert.match(html(administrator), /\[Secret child\].*of finance/s);
    assert.doesNotMatch(html(reader), /Secret/);
  });

  test('what the space permits the reader is asked once for all macros', async () => {
    const may = (method: string, target: string) =>
      `#if($permissionHelper.${method}($action.remoteUser, ${target}))${method}#end`;
    await local.publish(
      local.first,
      sampleMacro('comments', may('canComment', '$content')),
      sampleMacro('creates', `${may('canCreatePage', '$space')}.`),
      sampleMacro('leads', `${may('canAdminister', '$space')}.`),
    );
    const uses = [use('comments'), use('creates'), use('leads')];
    const seen = { asked: [] as string[], points: 0 };

    const ofReader = await render(uses, {}, seen);
    const ofEditor = await render(uses, { as: 'editor' });

    assert.deepEqual(ofReader.map(html), ['canComment', '.', '.']);
    assert.deepEqual(ofEditor.map(html), ['canComment', 'canCreatePage.', '.']);
    assert.equal(seen.asked.filter((call) => call.includes('/operations')).length, 1);
  });

  test('a page that the reader may not see shows nothing of a macro that looks at it', async () => {
    await local.publish(
      local.first,
      sampleMacro('title', '$content.title'),
      sampleMacro('plain', 'text'),
    );

    for (const contentId of ['9', '12345', null]) {
      const answers = await render([use('title'), use('plain')], { contentId });
      const states = answers.map(({ state }) => state);
      assert.deepEqual(states, ['not-visible', 'shown']);
    }
  });

  test('what only rendering can tell is fetched after it, and rendered anew', async () => {
    await local.publish(
      local.first,
      sampleMacro(
        'dynamic',
        '#set($t = "Child " + "one")$pageManager.getPage($space.key, $t).title',
      ),
    );

    assert.equal(html((await render([use('dynamic')]))[0]), 'Child one');
  });
});

describe('what a page of macros costs', () => {
  test('each definition is read once, each thing of Confluence asked once', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `costs-${index}`);
    const template = `$content.title $space.name #foreach($c in $content.children)$c.title #end
      $action.remoteUser.fullName #foreach($l in $content.labels)$l.name#end`;
    await local.publish(local.first, ...names.map((name) => sampleMacro(name, template)));
    local.forge.clearCalls();
    const seen = { asked: [] as string[], points: 0 };

    const answers = await render(
      Array.from({ length: 30 }, (_, index) => use(names[index % 10]!)),
      {},
      seen,
    );

    assert.ok(answers.every(({ state }) => state === 'shown'));
    assert.ok(
      local.forge.kvsCalls.length <= 3 + names.length,
      `${local.forge.kvsCalls.length} reads`,
    );
    assert.equal(new Set(seen.asked).size, seen.asked.length);
    assert.deepEqual(seen.asked.map((asked) => asked.replace(/\?.*/, '')).toSorted(), [
      'GET /wiki/api/v2/pages',
      'GET /wiki/api/v2/pages',
      'GET /wiki/api/v2/pages/1/children',
      'GET /wiki/api/v2/pages/1/labels',
      'GET /wiki/api/v2/spaces',
      'POST /wiki/api/v2/users-bulk',
    ]);
    // Six calls, three pages, two children of a list, two labels, one space, one person.
    assert.equal(seen.points, 6 + 3 + 2 + 2 + 1 + 2);
  });

  test('C11: nothing is written, and a macro that asks nothing of Confluence costs no point', async () => {
    await local.publish(local.first, sampleMacro('free', 'text $paramX'));
    local.forge.clearCalls();
    const seen = { asked: [] as string[], points: 0 };

    await render([use('free', { X: '1' })], {}, seen);

    assert.deepEqual(seen.asked, []);
    assert.ok(local.forge.kvsCalls.every(({ path }) => path.endsWith('/get')));
  });
});
