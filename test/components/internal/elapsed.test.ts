import { expect } from '@open-wc/testing';
import { elapsed } from '../../../components/internal/elapsed';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const from = new Date('2026-01-01T00:00:00Z');

function after(milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds);
}

describe('elapsed time', () => {
  for (const [milliseconds, text] of [
    [0, '<1 min'],
    [minute - 1, '<1 min'],
    [minute, '1 min'],
    [hour - 1, '59 min'],
    [hour, '1 hr'],
    [day - 1, '23 hr'],
    [day, '1 day'],
    [30.43 * day, '30 days'],
    [31 * day, '1 mth'],
    [365.2 * day, '11 mths'],
    [366 * day, '1 yr'],
  ] as const) {
    it(`of ${milliseconds / minute} minutes is "${text}"`, () => {
      expect(elapsed(from, after(milliseconds))).to.equal(text);
    });
  }

  it('is never negative where a clock runs behind', () => {
    expect(elapsed(after(hour), from)).to.equal('<1 min');
  });
});
