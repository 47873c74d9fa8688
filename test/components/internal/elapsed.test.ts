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
  for (const [milliseconds, short, narrow] of [
    [0, '<1 min', '<1m'],
    [minute - 1, '<1 min', '<1m'],
    [minute, '1 min', '1m'],
    [hour - 1, '59 min', '59m'],
    [hour, '1 hr', '1h'],
    [day - 1, '23 hr', '23h'],
    [day, '1 day', '1d'],
    [30.43 * day, '30 days', '30d'],
    [31 * day, '1 mth', '31d'],
    [365.2 * day, '11 mths', '365d'],
    [366 * day, '1 yr', '366d'],
  ] as const) {
    it(`of ${milliseconds / minute} minutes is "${short}", or "${narrow}"`, () => {
      expect(elapsed(from, after(milliseconds), 'short')).to.equal(short);
      expect(elapsed(from, after(milliseconds), 'narrow')).to.equal(narrow);
    });
  }

  it('is never negative where a clock runs behind', () => {
    expect(elapsed(after(hour), from, 'short')).to.equal('<1 min');
  });
});
