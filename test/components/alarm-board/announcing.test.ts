import { expect, waitUntil } from '@open-wc/testing';
import type { AlarmBoard } from '../../../components/alarm-board/alarm-board';
import { boardOf, productionAccount, sampleRows } from '../../../components/internal/board-samples';
import type { AlarmAnswer } from '../../../contract/alarms';
import type { BoardDisplay } from '../../../contract/board';
import { settled, showBoard } from './board';

const spoken = (board: AlarmBoard) =>
  board.renderRoot.querySelector('p.spoken[role=status]')?.textContent.trim();

/** The next answer, in which some alarms have another state. */
async function answer(
  board: AlarmBoard,
  minute: number,
  states: Readonly<Record<string, AlarmAnswer>>,
  display: BoardDisplay = {},
): Promise<void> {
  const rows = sampleRows.map((row) => ({ ...row, answer: states[row.name] ?? row.answer }));
  const checkedAt = new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
  board.content = boardOf(rows, display, { checkedAt });
  await settled(board);
}

const red: AlarmAnswer = { state: 'alarm' };
const green: AlarmAnswer = { state: 'ok' };

describe('what <ops-alarm-board> says to screen readers', () => {
  it('is which alarms changed, once, and nothing of the first answer', async () => {
    const board = await showBoard(boardOf(sampleRows));
    expect(spoken(board)).to.equal('');

    await answer(board, 31, { 'checkout-latency': green, 'checkout-errors': red });
    await waitUntil(() => spoken(board) !== '');
    expect(spoken(board)).to.equal(
      '2 alarms changed: checkout-errors: In alarm; checkout-latency: OK.',
    );
    await answer(board, 32, { 'checkout-latency': green, 'checkout-errors': red });

    expect(spoken(board)).to.equal('');
  });

  it('names three, and says how many more', async () => {
    const board = await showBoard(boardOf(sampleRows.map((row) => ({ ...row, answer: green }))));

    board.content = boardOf(sampleRows.map((row) => ({ ...row, answer: red })));
    await settled(board);
    await waitUntil(() => spoken(board) !== '');

    expect(spoken(board)).to.match(/^7 alarms changed: .*; 4 more\.$/);
  });

  it('is a change across an answer that did not come, and not that it did not come', async () => {
    const board = await showBoard(boardOf(sampleRows));

    await answer(board, 31, { 'checkout-errors': { state: 'unavailable', cause: 'timeout' } });
    await answer(board, 32, { 'checkout-errors': red });
    await waitUntil(() => spoken(board) !== '');

    expect(spoken(board)).to.equal('1 alarm changed: checkout-errors: In alarm.');
  });

  it('is what cannot be read any more, once', async () => {
    const board = await showBoard(boardOf(sampleRows));
    const sources = [
      { account: productionAccount, isComplete: true, absence: { state: 'throttled' as const } },
    ];

    board.content = boardOf(sampleRows, {}, { sources });
    await settled(board);
    await waitUntil(() => spoken(board) !== '');
    expect(spoken(board))
      .to.include('Alarms of Shop production')
      .and.to.include('AWS is getting too many requests to answer.');
    board.content = boardOf(sampleRows, {}, { sources });
    await settled(board);

    expect(spoken(board)).to.equal('');
  });

  it('is nothing of alarms that only scale, and nothing where the page says it', async () => {
    const board = await showBoard(boardOf(sampleRows));
    const scaling = sampleRows.find(({ name }) => name.includes('AlarmHigh'))!.name;
    await answer(board, 31, { [scaling]: red });
    expect(spoken(board)).to.equal('');

    board.quiet = true;
    await answer(board, 32, { 'checkout-errors': red });

    expect(spoken(board)).to.equal(undefined);
  });

  it('is nothing at all as tiles', async () => {
    const board = await showBoard(boardOf(sampleRows, { layout: 'tiles' }));

    await answer(board, 31, { 'checkout-errors': red }, { layout: 'tiles' });

    expect(board.renderRoot.querySelector('[role=status], [role=alert], [aria-live]')).to.equal(
      null,
    );
  });
});
