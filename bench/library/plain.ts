import type { LibraryMacro } from '../../contract/library';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A table of the same macros and the same columns, as plain HTML, which the browser's parser reads. */
export function plainTable(macros: readonly LibraryMacro[]): HTMLElement {
  const rows = macros.map(
    (macro) =>
      `<tr><th scope="row"><a href="#${text(macro.name)}">${text(macro.title)}</a> <code>${text(macro.name)}</code> ${text(macro.description)} ${text(macro.categories.join(', '))}</th>` +
      `<td>${macro.enabled ? 'Enabled' : 'Disabled'}</td>` +
      `<td>${macro.report.verdict} ${macro.report.findings}</td>` +
      `<td>${macro.visibility}</td>` +
      `<td>${day.format(macro.savedAt)} Version ${macro.version}</td>` +
      `<td><button type="button">…</button></td></tr>`,
  );
  const box = document.createElement('div');
  box.innerHTML = `<table><thead><tr><th>Macro<th>State<th>Report<th>Shown to<th>Saved<th>Actions</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return box;
}
