import { expect } from '@open-wc/testing';
import { setLocale, englishLocale } from '../../../components/internal/locale';
import { quantity } from '../../../components/internal/quantity';

describe('a measured value', () => {
  afterEach(() => setLocale(englishLocale));

  for (const [value, unit, said] of [
    [80.5, 'Percent', '80.5%'],
    [1.25, 'Seconds', '1.25 sec'],
    [340, 'Milliseconds', '340 ms'],
    [1_500_000, 'Bytes', '1.5 MB'],
    [12, 'Kilobytes/Second', '12 kB/s'],
    [9e18, 'Terabytes', '9E18 TB'],
    [1200, 'Count', '1,200'],
    [3, 'Count/Second', '3 Count/Second'],
    [3, 'None', '3'],
    [3, undefined, '3'],
    [3, 'Furlongs', '3 Furlongs'],
    [3, 'constructor', '3 constructor'],
    [1e308, undefined, '1E308'],
    [5e-324, 'Percent', '5E-324%'],
  ] as const) {
    it(`${value} of ${unit} is ${said}`, () => {
      expect(quantity(value, unit)).to.equal(said);
    });
  }

  it('is written as the locale writes it', () => {
    setLocale('de-DE');

    expect(quantity(1234.5, 'Percent')).to.equal('1.234,5\u00a0%');
  });
});
