import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DatePatternError, formatDate } from '../../../macros/host-objects/date-format';

/** What java.text.SimpleDateFormat of Java 17 writes, in English of the United States. */
const vectors: readonly (readonly [
  timeZone: string,
  time: number,
  pattern: string,
  text: string,
])[] = [
  ['Europe/Berlin', 1763792584123, 'yyyy-MM-dd HH:mm:ss.SSS Z', '2025-11-22 07:23:04.123 +0100'],
  ['Europe/Berlin', 1763792584123, 'EEEE d MMMM yyyy G', 'Saturday 22 November 2025 AD'],
  ['Europe/Berlin', 1763792584123, 'w W D F u Y YYYY', '47 4 326 4 6 2025 2025'],
  ['Europe/Berlin', 1763792584123, 'k K X XX XXX', '7 7 +01 +0100 +01:00'],
  ['Europe/Berlin', 1763792584123, "'it''s' yyyy'T'HH", "it's 2025T07"],
  ['Europe/Berlin', 1763792584123, "''yy''", "'25'"],
  ['Europe/Berlin', 1763792584123, 'dd.MM.yyyyy SSSSS S', '22.11.02025 00123 123'],
  ['Europe/Berlin', 1763792584123, 'E EE EEEEE MMMMM', 'Sat Sat Saturday November'],
  ['Europe/Berlin', 1763792584123, 'zzzz', 'Central European Standard Time'],
  ['America/New_York', 1735689599999, 'yy/M/d h:mm a', '24/12/31 6:59 PM'],
  ['America/New_York', 1735689599999, 'w W D F u Y YYYY', '1 5 366 5 2 2025 2025'],
  ['America/New_York', 1735689599999, 'k K X XX XXX', '18 6 -05 -0500 -05:00'],
  ['Asia/Kolkata', 951782400000, 'EEE, d MMM yyyy', 'Tue, 29 Feb 2000'],
  ['Asia/Kolkata', 951782400000, 'w W D F u Y YYYY', '10 5 60 5 2 2000 2000'],
  ['UTC', 1609372800000, 'yyyy-MM-dd HH:mm:ss.SSS Z', '2020-12-31 00:00:00.000 +0000'],
  ['UTC', 1609372800000, 'k K X XX XXX', '24 0 Z Z Z'],
  ['UTC', 1609372800000, 'YY-ww', '21-01'],
  ['UTC', -1, 'yyyy-MM-dd HH:mm:ss.SSS', '1969-12-31 23:59:59.999'],
];

for (const [timeZone, time, pattern, text] of vectors) {
  test(`a date is written as Java writes it: ${pattern} at ${time} in ${timeZone}`, () => {
    assert.equal(formatDate(pattern, time, { locale: 'en-US', timeZone }), text);
  });
}

test('names of months and days are in the language of the reader', () => {
  assert.equal(
    formatDate('EEEE, d. MMMM', 1763792584123, { locale: 'de-DE', timeZone: 'UTC' }),
    'Samstag, 22. November',
  );
});

test('a pattern that Java refuses is refused', () => {
  const style = { locale: 'en-US', timeZone: 'UTC' };

  assert.throws(() => formatDate('yyyy-bb', 0, style), DatePatternError);
  assert.throws(() => formatDate("yyyy 'open", 0, style), DatePatternError);
});
