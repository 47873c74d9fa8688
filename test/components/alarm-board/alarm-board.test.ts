import { expect } from '@open-wc/testing';
import {
  BoardArrangeEvent,
  BoardSelectEvent,
  type AlarmBoard,
} from '../../../components/alarm-board/alarm-board';
import {
  boardOf,
  hostileRows,
  manyRows,
  productionAccount,
  sampleRows,
  stagingAccount,
} from '../../../components/internal/board-samples';
import { boardLayouts } from '../../../contract/board';
import { textOf } from '../deep';
import { choose, nameButton, namesOf, press, rowsOf, search, settled, showBoard } from './board';

const counts = (board: AlarmBoard) =>
  [...board.renderRoot.querySelectorAll('.standing')].map(textOf);
const shownText = (board: AlarmBoard, selector: string) =>
  textOf(board.renderRoot.querySelector(selector)!);

const worstFirst = [
  'checkout-latency',
  'payment-errors',
  'card-declines',
  'queue-depth',
  'orders-per-minute',
  'checkout-errors',
  'shop-is-down',
];

describe('<ops-alarm-board>', () => {
  for (const layout of boardLayouts) {
    it(`shows the worst alarm first as ${layout}, and each state by word and shape`, async () => {
      const board = await showBoard(boardOf(sampleRows, { layout }));

      expect(namesOf(board)).to.deep.equal(worstFirst);
      const [first, second, third, fourth] = rowsOf(board);
      expect(textOf(first!)).to.include('In alarm').and.to.include('12 min');
      expect(textOf(second!)).to.include('cannot evaluate').and.to.include('Notifications off');
      expect(textOf(third!)).to.include('Alarm not found').and.not.to.include('min');
      expect(textOf(fourth!)).to.include('partial data');
      expect(rowsOf(board).every((row) => row.renderRoot.querySelector('svg'))).to.equal(true);
      expect(first!.getAttribute('state')).to.equal('alarm');
      expect(second!.getAttribute('doubt')).to.equal('evaluation-error');
      await expect(board).to.be.accessible();
    });

    it(`shows names of any kind as text as ${layout}`, async () => {
      const board = await showBoard(boardOf(hostileRows, { layout }));

      const names = rowsOf(board).map((row) => nameButton(row).textContent.trim());
      expect(names).to.include(hostileRows[0]!.name);
      expect(names).to.include(hostileRows[1]!.name);
      expect(names).to.include('prod-KO');
      expect(names.filter((name) => /^#\d+( #\d+)*$/.test(name))).to.have.length(1);
      expect(board.renderRoot.querySelector('img, script')).to.equal(null);
      const heights = new Set(rowsOf(board).map((row) => row.offsetHeight));
      expect(heights.size).to.equal(1);
      expect(board.scrollWidth).to.be.at.most(board.clientWidth);
      await expect(board).to.be.accessible();
    });
  }

  it('counts the alarms by state, and a press narrows the board down to them', async () => {
    const board = await showBoard(boardOf(sampleRows));
    expect(counts(board)).to.deep.equal([
      '2 In alarm',
      '1 No state',
      '1 In doubt',
      '1 No data',
      '2 OK',
    ]);

    await press(board, '.standing.alarm');
    expect(namesOf(board)).to.deep.equal(['checkout-latency', 'payment-errors']);
    expect(board.renderRoot.querySelector('.standing.alarm')!.ariaPressed).to.equal('true');
    expect(shownText(board, '.count')).to.equal('2 of 7 alarms');
    await press(board, '.standing.doubt');
    expect(namesOf(board)).to.have.length(3);
    await expect(board).to.be.accessible();
    await press(board, '.standing.doubt');
    await press(board, '.standing.alarm');

    expect(namesOf(board)).to.deep.equal(worstFirst);
  });

  it('never counts or colours an answer that has grown old as OK', async () => {
    const old = sampleRows.map((row) => ({
      ...row,
      answer: { ...row.answer, doubt: 'stale' as const },
    }));
    const board = await showBoard(boardOf(old, {}, { isStale: true }));

    expect(counts(board)[4]).to.equal('0 OK');
    expect(counts(board)[2]).to.equal('4 In doubt');
    const ok = rowsOf(board).find((row) => row.getAttribute('state') === 'ok')!;
    expect(textOf(ok)).to.include('as of 09:30');
    expect(ok.getAttribute('doubt')).to.equal('stale');
    expect(shownText(board, '.as-of')).to.equal('As of 09:30, not read since');
    await expect(board).to.be.accessible();
  });

  it('takes a state or a doubt that it does not know for unknown, never for OK', async () => {
    const rows = [
      { source: 0, name: 'a', answer: { state: 'fine' } },
      { source: 0, name: 'b', answer: { state: 'ok', doubt: 'new' } },
    ] as unknown as typeof sampleRows;
    const board = await showBoard(boardOf(rows));

    expect(counts(board)[4]).to.equal('0 OK');
    expect(rowsOf(board)[0]!.getAttribute('state')).to.equal('unknown');
    expect(rowsOf(board)[1]!.getAttribute('doubt')).to.equal('evaluation-failure');
  });

  it('finds alarms by their name or account, and shows all again', async () => {
    const board = await showBoard(boardOf(sampleRows));

    await search(board, 'payments CARD');
    expect(namesOf(board)).to.deep.equal(['card-declines']);
    await search(board, 'no such alarm');
    expect(shownText(board, '.none')).to.include('No alarm matches');
    await expect(board).to.be.accessible();
    await press(board, '.none button');

    expect(namesOf(board)).to.deep.equal(worstFirst);
    expect(board.shadowRoot!.activeElement?.id).to.equal('control');
  });

  it('sorts by newest change and by name, and says so to its page', async () => {
    const board = await showBoard(boardOf(sampleRows));
    const arrangements: string[] = [];
    board.addEventListener(BoardArrangeEvent.type, (event) =>
      arrangements.push(event.arrangement.order),
    );

    await choose(board, 'order', 'changed');
    expect(namesOf(board).slice(0, 2)).to.deep.equal(['payment-errors', 'checkout-latency']);
    await choose(board, 'order', 'name');
    expect(namesOf(board)[0]).to.equal('card-declines');
    await press(board, '[role=columnheader].since button');

    expect(namesOf(board)[0]).to.equal('payment-errors');
    expect(board.renderRoot.querySelector('[aria-sort=descending]')!.className).to.equal('since');
    expect(arrangements).to.deep.equal(['changed', 'name', 'changed']);
  });

  it('groups alarms, the worst group first, and says how many are in each', async () => {
    const board = await showBoard(boardOf(sampleRows, { group: 'account' }));
    const groups = () => [...board.renderRoot.querySelectorAll('.group')].map(textOf);

    expect(groups()).to.deep.equal([
      'Shop production 4 alarms · 1 in alarm',
      'Payments 2 alarms · 1 in alarm',
      'Shop staging 1 alarm',
    ]);
    await expect(board).to.be.accessible();
    await choose(board, 'group', 'region');
    expect(groups()[0]).to.include('Europe (Ireland)');
    await choose(board, 'group', 'state');
    expect(groups()).to.have.length(5);
    await choose(board, 'group', 'prefix');

    expect(groups()[0]).to.include('checkout-');
    expect(groups().some((text) => text.includes('Other names'))).to.equal(true);
  });

  it('folds alarms that only scale, and counts them when they are shown', async () => {
    const board = await showBoard(boardOf(sampleRows));
    expect(shownText(board, '.scaling')).to.equal('Show 2 alarms that only scale');

    await press(board, '.scaling');

    expect(namesOf(board)).to.have.length(9);
    expect(counts(board)[0]).to.equal('3 In alarm');
    await press(board, '.scaling');
    expect(namesOf(board)).to.have.length(7);
  });

  it('says how many more there are, and how many of those are in alarm', async () => {
    const board = await showBoard(boardOf(sampleRows, { layout: 'list', limit: 4 }));
    expect(shownText(board, '.more')).to.equal('3 more');
    await choose(board, 'order', 'name');
    expect(shownText(board, '.more')).to.equal('3 more, 1 in alarm');

    await press(board, '.more');
    expect(namesOf(board)).to.have.length(7);
    await press(board, '.fewer');

    expect(namesOf(board)).to.have.length(4);
  });

  it('tells what is missing from each source, and that a prefix has more alarms', async () => {
    const board = await showBoard(
      boardOf(
        sampleRows,
        {},
        {
          sources: [
            {
              account: productionAccount,
              isComplete: false,
              asked: { kind: 'prefix', connectionId: '', prefix: 'check', grant: '' },
            },
            { account: stagingAccount, isComplete: true, absence: { state: 'throttled' } },
            { isComplete: true, absence: { state: 'loading' } },
          ],
        },
      ),
    );

    const [missing, more] = board.renderRoot.querySelectorAll('ops-section-message');
    expect(textOf(missing!))
      .to.include('Alarms of Shop staging AWS is getting too many requests to answer.')
      .and.to.include('Alarms of an AWS account ConfluOps is still reading them.');
    expect(textOf(more!)).to.include('Alarms of Shop production whose names begin with “check”');
  });

  it('keeps the place of alarms that are still read, and says where there are none', async () => {
    const board = await showBoard(boardOf(undefined));
    expect(board.renderRoot.querySelector('[aria-busy=true]')).to.exist;
    await expect(board).to.be.accessible();

    board.content = boardOf([]);
    await settled(board);

    expect(shownText(board, '.none')).to.include('No alarms');
    await expect(board).to.be.accessible();
  });

  it('tells its page which alarm the reader wants to know more of', async () => {
    const board = await showBoard(boardOf(sampleRows));
    const selected: BoardSelectEvent[] = [];
    board.addEventListener(BoardSelectEvent.type, (event) => selected.push(event));

    nameButton(rowsOf(board)[0]).click();

    expect(selected.map(({ alarm }) => alarm)).to.deep.equal([sampleRows[0]]);
    expect(selected[0]?.description).to.include('checkout-latency is in alarm');
  });

  it('keeps what its reader has chosen when the next answer comes', async () => {
    const board = await showBoard(boardOf(sampleRows, { order: 'name' }));
    await press(board, '.standing.ok');

    board.content = boardOf([...sampleRows, ...manyRows(2)], { order: 'name' });
    await settled(board);

    expect(namesOf(board).slice(-1)).to.deep.equal(['shop-is-down']);
    expect(board.renderRoot.querySelector('.standing.ok')!.ariaPressed).to.equal('true');
  });

  it('leads to AWS where it may', async () => {
    const linked = await showBoard(boardOf(sampleRows));
    const link = rowsOf(linked)[0]!.renderRoot.querySelector('a')!;
    expect(link.href).to.include('checkout-latency');
    expect(link.rel).to.equal('noopener');

    const unlinked = await showBoard(boardOf(sampleRows, { link: false }));
    expect(rowsOf(unlinked)[0]!.renderRoot.querySelector('a')).to.equal(null);
  });
});
