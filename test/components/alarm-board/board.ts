import { fixture, html } from '@open-wc/testing';
import '../../../components/alarm-board/define';
import type { AlarmBoard } from '../../../components/alarm-board/alarm-board';
import type { AlarmRow } from '../../../components/alarm-board/alarm-row';
import type { BoardContent } from '../../../components/alarm-board/board-content';

/** A board that shows this, drawn with all of its rows. */
export async function showBoard(content: BoardContent): Promise<AlarmBoard> {
  const board = await fixture<AlarmBoard>(
    html`<ops-alarm-board .content=${content}></ops-alarm-board>`,
  );
  await settled(board);
  return board;
}

/** Resolves when a board and all of its rows are drawn. */
export async function settled(board: AlarmBoard): Promise<void> {
  while (!(await board.updateComplete));
  await Promise.all(rowsOf(board).map((row) => row.updateComplete));
}

/** The rows of a board, in their order. */
export function rowsOf(board: AlarmBoard): readonly AlarmRow[] {
  return [...board.renderRoot.querySelectorAll('ops-alarm-row')];
}

/** The names of the shown alarms, in their order. */
export function namesOf(board: AlarmBoard): readonly (string | null)[] {
  return rowsOf(board).map((row) => row.getAttribute('alarm-name'));
}

/** The button with the name of a row. */
export function nameButton(row: AlarmRow | undefined): HTMLButtonElement {
  return row!.renderRoot.querySelector('button')!;
}

/** Presses something in a board. */
export async function press(board: AlarmBoard, selector: string): Promise<void> {
  board.renderRoot.querySelector<HTMLElement>(selector)!.click();
  await settled(board);
}

/** Writes into the search. */
export async function search(board: AlarmBoard, text: string): Promise<void> {
  const field = board.renderRoot.querySelector<HTMLInputElement>('#control')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await settled(board);
}

/** Chooses from one of the selects. */
export async function choose(
  board: AlarmBoard,
  id: 'group' | 'order',
  value: string,
): Promise<void> {
  const select = board.renderRoot.querySelector<HTMLSelectElement>(`#${id}`)!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settled(board);
}
