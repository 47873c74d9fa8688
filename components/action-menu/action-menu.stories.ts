import { html, type TemplateResult } from 'lit';
import './define';

interface Story {
  readonly render: () => TemplateResult;
}

const items = [
  { id: 'edit', label: 'Edit' },
  { id: 'open', label: 'Open in AWS' },
  { id: 'delete', label: 'Delete', danger: true },
];

export default { title: 'Action menu', component: 'ops-action-menu' };

export const Closed: Story = {
  render: () =>
    html`<ops-action-menu label="Actions for Shop production" .items=${items}></ops-action-menu>`,
};
export const Open: Story & {
  readonly play: (context: { canvasElement: HTMLElement }) => Promise<void>;
} = {
  ...Closed,
  play: async ({ canvasElement }) => {
    const menu = canvasElement.querySelector('ops-action-menu');
    menu?.shadowRoot?.querySelector('button')?.click();
    await menu?.updateComplete;
  },
};
