import { html, type TemplateResult } from 'lit';
import type { TemplateEditor } from './template-editor';
import './define';

type Arguments = Partial<
  Pick<TemplateEditor, 'value' | 'label' | 'readOnly' | 'findings' | 'completions'>
>;

interface Story {
  readonly args: Arguments;
  readonly play?: (story: { readonly canvasElement: HTMLElement }) => Promise<void>;
}

const template = `## @param Title:title=Title|type=string|required=true|default=Runbook
## @param Depth:title=Levels|type=int
#* Pages below this one,
   as a table. *#
#set($rows = $content.children)
<table class="confluenceTable" title="$!paramTitle">
  #foreach($row in $rows)
    <tr><td>$row.title &middot; $!{row.lastModifier.fullName}</td></tr>
  #end
</table>
#if($rows.size() > 3 && $paramDepth != "2")
  <p class="warning">More than <b>3</b></p>
#else
  #[[ $nothing ]]#
#end
`;

export default {
  title: 'Template editor',
  component: 'ops-template-editor',
  render: (given: Arguments): TemplateResult =>
    html`<ops-template-editor
      label=${given.label ?? ''}
      .value=${given.value ?? ''}
      .findings=${given.findings ?? []}
      .completions=${given.completions}
      ?read-only=${given.readOnly}
    ></ops-template-editor>`,
};

export const Empty: Story = { args: {} };
export const WithTemplate: Story = { args: { value: template.repeat(6) } };
export const ReadOnly: Story = { args: { value: template, label: 'Version 3', readOnly: true } };
export const WithFindings: Story = {
  args: {
    value: '#set($row = "<tr>")\n<table onclick="go()">\n  $row\n</table>\n#if($x',
    findings: [
      {
        line: 2,
        column: 8,
        code: 'script-handler',
        what: 'The attribute onclick holds a script.',
        suggestion: 'Remove the attribute.',
      },
      {
        line: 3,
        column: 3,
        code: 'markup-encoded',
        what: '$row holds tags, and shows them as text.',
        suggestion: 'Rename $row to $rowHtml wherever the template has it.',
      },
      {
        line: 5,
        column: 1,
        code: 'syntax',
        what: 'The template cannot be read from here on.',
        suggestion: 'Fix this line.',
      },
      {
        line: 2,
        column: 1,
        code: 'host-link',
        what: 'The template links to example.',
        suggestion: '',
      },
    ],
  },
  play: async ({ canvasElement }) => {
    const editor = canvasElement.querySelector('ops-template-editor');
    const next = editor?.shadowRoot?.querySelectorAll<HTMLElement>('#findings button')[1];
    next?.click();
    next?.click();
    await editor?.updateComplete;
  },
};
