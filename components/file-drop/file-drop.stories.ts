import { html, type TemplateResult } from 'lit';
import './define';

export default { title: 'File drop', component: 'ops-file-drop' };

export const Waiting = {
  render: (): TemplateResult => html`<ops-file-drop><p>Drop templates here.</p></ops-file-drop>`,
};
export const Busy = {
  render: (): TemplateResult =>
    html`<ops-file-drop busy><p>Drop templates here.</p></ops-file-drop>`,
};
