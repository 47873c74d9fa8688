import { html, type TemplateResult } from 'lit';
import type { LibraryMacro } from '../../contract/library';
import { manyLibraryMacros, sampleLibrary } from '../internal/library-samples';
import './define';

interface Story {
  readonly render: () => TemplateResult;
}

const table = (macros: readonly LibraryMacro[]) =>
  html`<ops-macro-table .macros=${macros} with-uses></ops-macro-table>`;

export default { title: 'Macro table', component: 'ops-macro-table' };

export const Empty: Story = { render: () => table([]) };
export const OfEveryKind: Story = { render: () => table(sampleLibrary) };
export const Thousand: Story = { render: () => table(manyLibraryMacros) };
