import { expect } from '@open-wc/testing';
import { rowKeys } from '../../../components/macro-table/row-keys';

describe('the keys of rows', () => {
  const none = new Map<string, number>();
  const keys = (ids: string[], before: ReadonlyMap<string, number>) => [
    ...rowKeys(ids, before).values(),
  ];

  it('stay with rows that are still shown, wherever they are', () => {
    expect(keys(['c', 'a', 'b'], rowKeys(['a', 'b', 'c'], none))).to.deep.equal([2, 0, 1]);
  });

  it('go on from rows that are gone to rows that are new', () => {
    expect(keys(['x', 'b', 'y'], rowKeys(['a', 'b', 'c'], none))).to.deep.equal([0, 1, 2]);
  });

  it('are never given twice, however many rows come and go', () => {
    let before = rowKeys(['a', 'b', 'c', 'd'], none);
    for (const ids of [['d'], ['d', 'e', 'f'], ['f', 'a', 'b', 'c', 'd', 'e'], [], ['z', 'a']]) {
      before = rowKeys(ids, before);
      expect([...before.keys()]).to.deep.equal(ids);
      expect(new Set(before.values()).size).to.equal(ids.length);
    }
  });
});
