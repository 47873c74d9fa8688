import { expect } from '@open-wc/testing';
import { rowKeys } from '../../../components/macro-table/row-keys';

describe('the keys of rows', () => {
  const none = new Map<string, number>();
  const keys = (ids: string[], before: ReadonlyMap<string, number>, held?: string) => [
    ...rowKeys(ids, before, held).values(),
  ];

  it('are those of their places, whatever was shown there before', () => {
    expect(keys(['x', 'c', 'a', 'y'], rowKeys(['a', 'b', 'c'], none))).to.deep.equal([0, 1, 2, 3]);
  });

  it('go with the row that is held, wherever it comes to stand', () => {
    const before = rowKeys(['a', 'b', 'c'], none);

    expect(keys(['c', 'a', 'b'], before, 'c')).to.deep.equal([2, 0, 1]);
    expect(keys(['x', 'y', 'z', 'a'], before, 'a')).to.deep.equal([1, 2, 3, 0]);
    expect(keys(['c'], before, 'c')).to.deep.equal([2]);
  });

  it('are those of places where the row that is held is not shown, or was not', () => {
    const before = rowKeys(['a', 'b', 'c'], none);

    expect(keys(['a', 'c'], before, 'b')).to.deep.equal([0, 1]);
    expect(keys(['d', 'a'], before, 'd')).to.deep.equal([0, 1]);
  });

  it('are never given twice, however many rows come and go', () => {
    let before = rowKeys(['a', 'b', 'c', 'd'], none);
    for (const ids of [['d'], ['d', 'e', 'f'], ['f', 'a', 'b', 'c', 'd', 'e'], [], ['z', 'd']]) {
      before = rowKeys(ids, before, 'd');
      expect([...before.keys()]).to.deep.equal(ids);
      expect(new Set(before.values()).size).to.equal(ids.length);
    }
  });
});
