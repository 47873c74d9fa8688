import type { BoardRow } from '../../contract/board';
import { isView } from '../../rules/alarm-state';
import type { BoardContent } from '../../components/alarm-board/board-content';

const words: Readonly<Record<string, string>> = {
  alarm: 'In alarm',
  'insufficient-data': 'No data',
  ok: 'OK',
};
const worstFirst = Object.keys(words);

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function cells({ name, source, answer }: BoardRow, content: BoardContent): string {
  const view = isView(answer) ? answer : undefined;
  const account = content.sources[source]?.account;
  const minutes = ((content.now?.getTime() ?? 0) - Date.parse(view?.since ?? '')) / 60_000;
  return (
    `<tr><td>${words[answer.state] ?? answer.state} ${view?.doubt ?? ''}</td>` +
    `<th scope="row"><button type="button">${text(name)}</button></th>` +
    `<td>${text(view?.reason ?? '')}</td>` +
    `<td>${text(account?.displayName ?? '')}</td><td>${account?.region ?? ''}</td>` +
    `<td>${Math.round(minutes)} min</td>` +
    `<td><a href="${text(answer.consoleUrl ?? '')}">AWS</a></td></tr>`
  );
}

/** A table of the same alarms and columns, as plain HTML, with the few lines that filter and sort it. */
export class PlainBoard {
  readonly element = document.createElement('div');
  readonly #rows: readonly BoardRow[];

  /** The alarms, the worst first, as the browser's parser reads them. */
  constructor(content: BoardContent, rows: readonly BoardRow[]) {
    const severity = ({ answer }: BoardRow): number => worstFirst.indexOf(answer.state);
    this.#rows = [...rows].sort(
      (one, other) => severity(one) - severity(other) || (one.name < other.name ? -1 : 1),
    );
    const body = this.#rows.map((row) => cells(row, content)).join('');
    this.element.innerHTML = `<table><thead><tr><th>State<th>Alarm<th>Reason<th>Account<th>Region<th>For<th>AWS</tr></thead><tbody>${body}</tbody></table>`;
  }

  get #body(): HTMLTableSectionElement | undefined {
    return this.element.querySelector('table')?.tBodies[0];
  }

  /** Leaves the alarms of a state, or all. */
  filter(state: string | undefined): void {
    const elements = this.#body?.rows ?? [];
    this.#rows.forEach(({ answer }, index) => {
      const element = elements[index];
      if (element) element.hidden = state !== undefined && answer.state !== state;
    });
  }

  /** Puts the alarms into the order of their names. */
  sort(): void {
    const elements = [...(this.#body?.rows ?? [])];
    const names = this.#rows.map(({ name }, index) => ({ name, element: elements[index] }));
    names.sort((one, other) => (one.name < other.name ? -1 : 1));
    this.#body?.append(...names.flatMap(({ element }) => (element ? [element] : [])));
  }
}
