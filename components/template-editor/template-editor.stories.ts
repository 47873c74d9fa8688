import { html, type TemplateResult } from 'lit';
import type { TemplateEditor } from './template-editor';
import './define';

type Arguments = Partial<Pick<TemplateEditor, 'value' | 'label' | 'readOnly'>>;

interface Story {
  readonly args: Arguments;
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
      ?read-only=${given.readOnly}
    ></ops-template-editor>`,
};

export const Empty: Story = { args: {} };
export const WithTemplate: Story = { args: { value: template } };
export const ReadOnly: Story = { args: { value: template, label: 'Version 3', readOnly: true } };
