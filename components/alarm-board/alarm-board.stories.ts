import { html, type TemplateResult } from 'lit';
import {
  boardNow,
  boardOf,
  hostileRows,
  manyRows,
  sampleRows,
  paymentsAccount,
  productionAccount,
  stagingAccount,
} from '../internal/board-samples';
import type { BoardContent } from './board-content';
import './define';

interface Story {
  readonly render: () => TemplateResult;
}

function story(content: BoardContent): Story {
  return { render: () => html`<ops-alarm-board .content=${content}></ops-alarm-board>` };
}

export default { title: 'Alarm board', component: 'ops-alarm-board' };

export const Table = story(boardOf(sampleRows, { title: 'Shop' }));
export const List = story(boardOf(sampleRows, { title: 'Shop', layout: 'list' }));
export const Tiles = story(boardOf(sampleRows, { title: 'Shop', layout: 'tiles' }));
export const ThreeMore = story(boardOf(sampleRows, { layout: 'list', limit: 4 }));
export const WithAlarmsThatScale = story(boardOf(sampleRows, { showScaling: true }));

export const ByAccount = story(boardOf(sampleRows, { group: 'account' }));
export const ByState = story(boardOf(sampleRows, { layout: 'list', group: 'state' }));
export const ByPrefix = story(boardOf(manyRows(20), { layout: 'tiles', group: 'prefix' }));

export const HostileNames = story(boardOf(hostileRows));
export const HostileList = story(boardOf(hostileRows, { layout: 'list' }));
export const HostileTiles = story(boardOf(hostileRows, { layout: 'tiles' }));

export const Many = story(boardOf(manyRows(500), { title: 'Everything' }));
export const ManyInGroups = story(boardOf(manyRows(500), { group: 'account' }));

export const Loading = story(boardOf(undefined));
export const Empty = story(boardOf([]));
export const Stale = story(
  boardOf(
    sampleRows.map((row) => ({ ...row, answer: { ...row.answer, doubt: 'stale' as const } })),
    { title: 'Shop' },
    { checkedAt: new Date(boardNow.getTime() - 7 * 60_000).toISOString(), isStale: true },
  ),
);

export const MissingSources = story(
  boardOf(
    sampleRows.filter(({ source }) => source === 0),
    {},
    {
      sources: [
        {
          account: productionAccount,
          isComplete: false,
          asked: { kind: 'prefix', connectionId: '', prefix: 'checkout-', grant: '' },
        },
        {
          account: stagingAccount,
          isComplete: true,
          absence: { state: 'aws-refused', cause: 'role-refused' },
        },
        {
          account: paymentsAccount,
          isComplete: true,
          absence: { state: 'unavailable', cause: 'timeout' },
          asked: { kind: 'children', connectionId: '', alarmName: 'payments-down', grant: '' },
        },
        { isComplete: true, absence: { state: 'not-connected' } },
      ],
    },
  ),
);
