import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateCompletions } from '../../../components/template-editor/completions';
import { hostCompletions } from '../../../components/template-editor/host-completions';
import type { TemplateEditor } from '../../../components/template-editor/template-editor';
import '../../../components/template-editor/define';

const completions: TemplateCompletions = {
  variables: [
    { name: 'content', kind: 'content' },
    { name: 'body', detail: 'The body' },
  ],
  kinds: {
    content: [
      { name: 'title' },
      { name: 'space', gives: 'space' },
      { name: 'children', gives: 'content[]' },
      { name: 'getLabels', gives: 'label[]', arity: 0 },
      { name: 'attachmentNamed', gives: 'label', arity: 1 },
    ],
    space: [{ name: 'key' }, { name: 'home', gives: 'content' }],
    label: [{ name: 'name' }],
  },
};

/** What is offered behind a text, once somebody types the last sign of it. */
async function offered(template: string): Promise<{ editor: TemplateEditor; labels: string[] }> {
  const editor = await fixture<TemplateEditor>(
    html`<ops-template-editor
      .completions=${completions}
      .value=${template.slice(0, -1)}
    ></ops-template-editor>`,
  );
  editor.focus();
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: 'End' });
  await sendKeys({ up: 'Control' });
  await sendKeys({ type: template.slice(-1) });
  const options = (): Element[] => [
    ...(editor.shadowRoot?.querySelectorAll('.cm-completionLabel') ?? []),
  ];
  await waitUntil(() => options().length > 0, `nothing is offered behind ${template}`);
  return { editor, labels: options().map(({ textContent }) => textContent) };
}

/** Takes the first that is offered; keys are refused for a moment, so that nobody takes it by mistake. */
function choose(editor: TemplateEditor): void {
  const option = editor.shadowRoot?.querySelector('.cm-tooltip-autocomplete li');
  option?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
}

describe('completion in <ops-template-editor>', () => {
  it('knows declared parameters first, then objects and variables of the template', async () => {
    const { labels } = await offered('## @param Size:title=How large\n#set($rows = [])\n$p');
    expect(labels).to.deep.equal(['paramSize']);

    const all = await offered('## @param Size:title=How large\n#set($rows = [])\n$');
    expect(all.labels).to.have.members(['paramSize', 'rows', 'content', 'body']);
    expect(all.labels[0]).to.equal('paramSize');
    await expect(all.editor).to.be.accessible();
  });

  it('follows objects through members, getters, lists, loops and variables', async () => {
    for (const [template, expected] of [
      ['$content.s', 'space'],
      ['$!{content.space.home.t', 'title'],
      ['$content.getSpace().k', 'key'],
      ['$content.children[0].t', 'title'],
      ['$content.children.get(0).t', 'title'],
      ['$content.children.s', 'size()'],
      ['$content.getLabels().get(0).n', 'name'],
      ['#foreach($c in $content.children)$c.s', 'space'],
      ['#set($s = $content.space)#set($t = $s.home)$t.ch', 'children'],
    ] as const) {
      const { labels } = await offered(template);

      expect(labels, template).to.include(expected);
    }
  });

  it('puts the cursor where the arguments of a method go', async () => {
    const { editor } = await offered('$content.a');

    choose(editor);
    await sendKeys({ type: '"x' });

    expect(editor.value).to.equal('$content.attachmentNamed("x")');
  });

  it('knows directives and what belongs to them, and the header', async () => {
    const { editor, labels } = await offered('<p>#fore');
    expect(labels).to.deep.equal(['foreach']);
    choose(editor);
    expect(editor.value).to.equal('<p>#foreach($item in $list)\n  \n#end');

    expect((await offered('## @p')).labels).to.include('@param');
  });

  it('has what templates may ask of Confluence at hand', () => {
    const { variables, kinds } = hostCompletions;

    expect(variables).to.deep.include({ name: 'content', kind: 'content' });
    expect(kinds['content']).to.deep.include({ name: 'children', gives: 'content[]' });
    expect(kinds['content']).to.deep.include({ name: 'hasChildren', arity: 0 });
    for (const member of Object.values(kinds).flat()) {
      const kind = member.gives?.replace('[]', '');
      if (kind !== undefined) expect(kinds, member.name).to.have.property(kind);
    }
  });
});
