import { html, type TemplateResult } from 'lit';
import './define';
import { sampleBad, sampleRow, sampleRows } from './samples';

export default { title: 'Import report', component: 'ops-import-report' };

export const EveryState = {
  render: (): TemplateResult =>
    html`<ops-import-report .rows=${sampleRows} .bad=${sampleBad}></ops-import-report>`,
};
export const Importing = {
  render: (): TemplateResult =>
    html`<ops-import-report busy .rows=${sampleRows}></ops-import-report>`,
};
export const Pages = {
  render: (): TemplateResult =>
    html`<ops-import-report
      .rows=${Array.from({ length: 120 }, (_, id) => sampleRow({ id, name: `macro-${id}` }))}
    ></ops-import-report>`,
};
