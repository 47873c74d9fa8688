import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeOutput } from '../../../macros/html/output';

const output = (printed: string) =>
  safeOutput(printed, {
    site: { origin: 'https://acme.example', contextPath: '/wiki' },
    contentId: '42',
    spaceKey: 'OPS',
    userNames: new Map([['u-1', 'Amira <b>']]),
    badgeOf: () => undefined,
  });
const macro = (name: string, parameters: Readonly<Record<string, string>>, body = '') => {
  const given = Object.entries(parameters).map(
    ([key, value]) => `<ac:parameter ac:name="${key}">${value}</ac:parameter>`,
  );
  return `<ac:structured-macro ac:name="${name}">${given.join('')}${body}</ac:structured-macro>`;
};
const rich = (body: string) => `<ac:rich-text-body>${body}</ac:rich-text-body>`;
const plain = (body: string) => `<ac:plain-text-body><![CDATA[${body}]]></ac:plain-text-body>`;

/** Storage format of Confluence's documentation, confluence.atlassian.com/doc/confluence-storage-format-790796544.html. */
const elements: readonly (readonly [string, string, string])[] = [
  ...['info', 'note', 'tip', 'warning', 'panel'].map(
    (name) =>
      [
        name,
        macro(name, { title: 'T &amp; U' }, rich('<p>x</p>')),
        `<div data-ops="panel" data-ops-kind="${name}"><p data-ops="title">T &amp; U</p><p>x</p></div>`,
      ] as const,
  ),
  [
    'code',
    macro('code', { language: 'sql', title: 'Query' }, plain('\nselect <x> && "y"\n')),
    '<p data-ops="title">Query</p><pre data-ops="code" data-ops-language="sql"><code>select &lt;x&gt; &amp;&amp; "y"\n</code></pre>',
  ],
  [
    'noformat',
    macro('noformat', {}, plain('<b>')),
    '<pre data-ops="code"><code>&lt;b&gt;</code></pre>',
  ],
  [
    'status',
    macro('status', { title: 'Done', colour: 'Green' }),
    '<span data-ops="status" data-ops-colour="green">Done</span>',
  ],
  [
    'status without a title',
    macro('status', { colour: 'url(x)' }),
    '<span data-ops="status" data-ops-colour="grey">GREY</span>',
  ],
  [
    'expand',
    macro('expand', { title: 'More' }, rich('<p>x</p>')),
    '<details data-ops="expand"><summary>More</summary><p>x</p></details>',
  ],
  ['anchor', macro('anchor', { '': 'here' }), '<span data-ops="anchor" id="here"></span>'],
  ['excerpt', macro('excerpt', {}, rich('<p>x</p>')), '<div data-ops="excerpt"><p>x</p></div>'],
  ['hidden excerpt', macro('excerpt', { hidden: 'true' }, rich('<p>x</p>')), ''],
  [
    'section and column',
    macro('section', {}, rich(macro('column', { width: '30%' }, rich('x')))),
    '<div data-ops="section"><div data-ops="column" data-ops-width="30%">x</div></div>',
  ],
  [
    'a macro of somebody else’s, with its body',
    macro('jira', { key: 'X-1' }, rich('<p>x</p>')),
    '<div data-ops="placeholder" data-ops-macro="jira"><p>x</p></div>',
  ],
  [
    'a macro of somebody else’s, with its text',
    macro('html', {}, plain('<script>x</script>')),
    '<div data-ops="placeholder" data-ops-macro="html"><pre>&lt;script&gt;x&lt;/script&gt;</pre></div>',
  ],
  [
    'a link to a page',
    '<ac:link><ri:page ri:space-key="DEV" ri:content-title="A/B &amp; c" /><ac:link-body><b>t</b></ac:link-body></ac:link>',
    '<a href="/wiki/display/DEV/A%2FB%20%26%20c"><b>t</b></a>',
  ],
  [
    'a link to a page of this space, by its title',
    '<ac:link ac:anchor="part"><ri:page ri:content-title="Home" /></ac:link> after',
    '<a href="/wiki/display/OPS/Home#part">Home</a> after',
  ],
  [
    'a link to a place of this page',
    '<ac:link ac:anchor="part"><ac:plain-text-link-body><![CDATA[<t>]]></ac:plain-text-link-body></ac:link>',
    '<a href="#part">&lt;t&gt;</a>',
  ],
  [
    'a link to an attachment',
    '<ac:link><ri:attachment ri:filename="a b.pdf" /></ac:link>',
    '<a href="/wiki/download/attachments/42/a%20b.pdf">a b.pdf</a>',
  ],
  [
    'a link to a user',
    '<ac:link><ri:user ri:account-id="u-1" /></ac:link>',
    '<span data-ops="user" data-ops-user="u-1">Amira &lt;b&gt;</span>',
  ],
  [
    'an image',
    '<ac:image ac:width="20" ac:alt="A"><ri:attachment ri:filename="a.png" /></ac:image>',
    '<img alt="A" width="20" src="/wiki/download/attachments/42/a.png">',
  ],
  [
    'an image of another host',
    '<ac:image><ri:url ri:value="https://evil.example/a.png" /></ac:image>',
    '<a href="https://evil.example/a.png">https://evil.example/a.png</a>',
  ],
  [
    'an address that runs something',
    '<ac:link><ri:url ri:value="javascript:x()" /><ac:link-body>t</ac:link-body></ac:link>',
    't',
  ],
  [
    'tasks',
    '<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>x</ac:task-body></ac:task></ac:task-list>',
    '<ul data-ops="tasks"><li data-ops="task" data-ops-done="true">x</li></ul>',
  ],
  [
    'a layout',
    '<ac:layout><ac:layout-section ac:type="two_equal"><ac:layout-cell><p>x</p></ac:layout-cell></ac:layout-section></ac:layout>',
    '<div data-ops="section"><div data-ops="column"><p>x</p></div></div>',
  ],
  ['an emoticon', '<ac:emoticon ac:name="tick" ac:emoji-fallback="✅" />', '✅'],
  [
    'a block in a paragraph',
    `<p>a ${macro('info', {}, rich('x'))} b</p>`,
    '<div>a <div data-ops="panel" data-ops-kind="info">x</div> b</div>',
  ],
];
for (const [name, printed, expected] of elements) {
  test(`storage format: ${name}`, () => assert.equal(output(printed).html, expected));
}

test('the colours of a panel are styles, and only colours', () => {
  const { html, inline } = output(
    macro(
      'panel',
      { bgColor: '#eee', borderWidth: '2', borderColor: 'red;position:fixed;background:url(x)' },
      rich('x'),
    ),
  );

  assert.match(html, /data-ops-style="0"/);
  assert.deepEqual(inline, ['background-color:#eee;border-color:red;border-width:2px']);
});

test('a table of contents lists the headings of this output, each by a place of its own', () => {
  const { html } = output(
    `${macro('toc', { maxLevel: '2' })}<h1>A b</h1><h2>C</h2><h3>deep</h3><h1>A b</h1><h2 id="own">D</h2>`,
  );

  assert.equal(
    html,
    '<nav data-ops="toc"><ul><li><a href="#A-b">A b</a><ul><li><a href="#C">C</a></li></ul></li>' +
      '<li><a href="#A-b.1">A b</a><ul><li><a href="#own">D</a></li></ul></li></ul></nav>' +
      '<h1 id="A-b">A b</h1><h2 id="C">C</h2><h3 id="deep">deep</h3><h1 id="A-b.1">A b</h1><h2 id="own">D</h2>',
  );
});

test('many tables of contents of many headings stay within bounds', () => {
  const printed = macro('toc', {}).repeat(5_000) + '<h1>same</h1>'.repeat(40_000);

  assert.ok(output(printed).html.length < 5_000_000);
});
