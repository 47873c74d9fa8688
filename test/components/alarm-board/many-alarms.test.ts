import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AlarmBoard } from '../../../components/alarm-board/alarm-board';
import { boardOf, manyRows, sampleRows } from '../../../components/internal/board-samples';
import { focused } from '../deep';
import { nameButton, namesOf, press, rowsOf, settled, showBoard } from './board';

const scroller = (board: AlarmBoard) => board.renderRoot.querySelector<HTMLElement>('.scroll')!;

/** Resolves after the browser has told of a scroll. */
async function frame(board: AlarmBoard): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await settled(board);
}

async function go(board: AlarmBoard, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await frame(board);
  }
}

describe('the keys of <ops-alarm-board>', () => {
  it('go from alarm to alarm, past headings, and stop at the ends', async () => {
    const board = await showBoard(boardOf(sampleRows, { group: 'account' }));
    const buttons = rowsOf(board).map(nameButton);
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    buttons[0]!.focus();

    await go(board, 'ArrowUp');
    expect(focused()).to.equal(buttons[0]);
    await go(board, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(focused()).to.equal(buttons[4]);
    await go(board, 'End');
    expect(focused()).to.equal(buttons[6]);
    await go(board, 'ArrowDown', 'Home');

    expect(focused()).to.equal(buttons[0]);
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([buttons[0]]);
  });

  it('lead through ten thousand alarms, of which few are drawn', async () => {
    const board = await showBoard(boardOf(manyRows(10_000), { order: 'name' }));
    expect(rowsOf(board).length).to.be.within(10, 60);
    const sorted = namesOf(board);
    nameButton(rowsOf(board)[0]).focus();

    await go(board, 'PageDown', 'ArrowDown');
    expect(focused()?.textContent.trim()).to.equal(sorted[11]);
    await go(board, 'End');

    expect(focused()?.textContent.trim()).to.equal('search-node-09996-cpu');
    expect(rowsOf(board).length).to.be.at.most(60);
    const last = rowsOf(board).at(-1)!;
    expect(last.getAttribute('aria-rowindex')).to.equal('10001');
    const box = scroller(board).getBoundingClientRect();
    expect(last.getBoundingClientRect().bottom).to.be.at.most(box.bottom + 1);
    await expect(board).to.be.accessible();
  });

  it('keep the focus on an alarm that is scrolled away, or that stands elsewhere after a change', async () => {
    const rows = manyRows(500);
    const board = await showBoard(boardOf(rows, { order: 'name' }));
    const button = nameButton(rowsOf(board)[3]);
    const name = button.textContent.trim();
    button.focus();

    scroller(board).scrollTop = 12_000;
    await frame(board);
    expect(focused()?.textContent.trim()).to.equal(name);
    expect(namesOf(board)).to.include('payments-node-00003-cpu');
    board.content = boardOf(
      rows.filter(({ name: each }) => each !== 'checkout-node-00000-cpu'),
      { order: 'name' },
    );
    await settled(board);

    expect(focused()?.textContent.trim()).to.equal(name);
  });
});

describe('many alarms on <ops-alarm-board>', () => {
  it('are all drawn up to a hundred, so that find-in-page finds them', async () => {
    const board = await showBoard(boardOf(manyRows(100)));

    expect(rowsOf(board)).to.have.length(100);
    expect(board.renderRoot.querySelector('.scroll')).to.equal(null);
  });

  it('are scrolled in their box, each at its place', async () => {
    const board = await showBoard(boardOf(manyRows(500)));
    scroller(board).scrollTop = scroller(board).scrollHeight;
    await frame(board);

    const bottoms = rowsOf(board).map((row) => row.getBoundingClientRect());
    const box = scroller(board).getBoundingClientRect();
    expect(Math.max(...bottoms.map(({ bottom }) => bottom))).to.be.closeTo(box.bottom, 1);
    expect(board.renderRoot.querySelector('[role=table]')!.ariaRowCount).to.equal('501');
  });

  it('are all printed', async () => {
    const board = await showBoard(boardOf(manyRows(200)));
    expect(rowsOf(board).length).to.be.below(100);

    window.dispatchEvent(new Event('beforeprint'));
    await settled(board);
    expect(rowsOf(board)).to.have.length(200);
    window.dispatchEvent(new Event('afterprint'));
    await settled(board);

    expect(rowsOf(board).length).to.be.below(100);
  });

  it('fill a narrow board without being cut', async () => {
    const board = await showBoard(boardOf(manyRows(300)));
    board.style.inlineSize = '360px';
    await frame(board);
    board.requestUpdate();
    await frame(board);

    const [first, second] = rowsOf(board).map((row) => row.getBoundingClientRect());
    expect(first!.height).to.equal(60);
    expect(second!.top - first!.top).to.equal(60);
    expect(board.scrollWidth).to.be.at.most(360);
    await expect(board).to.be.accessible();
  });

  it('are unfolded by the hundred as tiles', async () => {
    const board = await showBoard(boardOf(manyRows(300), { layout: 'tiles' }));
    expect(rowsOf(board)).to.have.length(60);

    await press(board, '.more');

    expect(rowsOf(board)).to.have.length(160);
  });

  it('fill a wall with as many tiles as there is room for, without what needs a hand', async () => {
    const board = await showBoard(boardOf(manyRows(300), { layout: 'tiles' }));
    board.wall = true;
    await frame(board);

    const tiles = board.renderRoot.querySelector<HTMLElement>('.tiles')!;
    const bottom = tiles.getBoundingClientRect().bottom;
    expect(rowsOf(board).length).to.be.within(2, 59);
    for (const row of rowsOf(board)) {
      expect(row.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
    }
    const fields = board.renderRoot.querySelector('.fields')!;
    expect(getComputedStyle(fields).display).to.equal('none');
    expect(board.renderRoot.querySelector('.more')!.textContent).to.include('more');
    await expect(board).to.be.accessible();
  });
});
