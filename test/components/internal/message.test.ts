import { expect } from '@open-wc/testing';
import { englishLocale, setLocale } from '../../../components/internal/locale';
import { messages } from '../../../components/internal/message';

const message = messages({
  greeting: 'Hello {name}, {name}',
  plain: 'Hello',
  found: { one: '{count} alarm in {region}', other: '{count} alarms in {region}' },
});

describe('messages', () => {
  afterEach(() => {
    setLocale(englishLocale);
  });

  it('puts a value in each of its places', () => {
    expect(message('greeting', { name: 'Ann' })).to.equal('Hello Ann, Ann');
  });

  it('takes values as they are, whatever they look like', () => {
    expect(message('greeting', { name: '$& {plain}' })).to.equal('Hello $& {plain}, $& {plain}');
  });

  it('writes numbers as the locale does', () => {
    expect(message('greeting', { name: 1234.5 })).to.equal('Hello 1,234.5, 1,234.5');

    setLocale('de-DE');

    expect(message('greeting', { name: 1234.5 })).to.equal('Hello 1.234,5, 1.234,5');
  });

  it('says the plural form that the number takes', () => {
    const region = 'eu-west-1';

    expect(message('found', { count: 1, region })).to.equal('1 alarm in eu-west-1');
    expect(message('found', { count: 0, region })).to.equal('0 alarms in eu-west-1');
    expect(message('found', { count: 1200, region })).to.equal('1,200 alarms in eu-west-1');
  });

  it('answers a key that has no words with itself instead of failing', () => {
    expect(message('missing' as 'plain')).to.equal('missing');
  });

  it('knows the keys, the places and their values when it is compiled', () => {
    // @ts-expect-error: there is no such key
    message('missing');
    // @ts-expect-error: a sentence with a place needs a value
    message('greeting');
    // @ts-expect-error: there is no such place
    message('greeting', { nam: 'Ann' });
    // @ts-expect-error: a sentence without places takes no values
    message('plain', { name: 'Ann' });
    // @ts-expect-error: the plural form is chosen by a number
    expect(message('found', { count: '1', region: '' })).to.equal('1 alarm in ');
  });
});

describe('messages in another language', () => {
  const table = messages({
    found: { one: '{count} alarm', other: '{count} alarms' },
    cancel: 'Cancel',
  });

  before(() => {
    table.translate('pl', {
      found: { one: '{count} alarm', few: '{count} alarmy', other: '{count} alarmów' },
      cancel: 'Anuluj',
    });
    table.translate('pt-BR', { found: '{count} alarmes', cancel: 'Cancelar' });
  });
  afterEach(() => {
    setLocale(englishLocale);
  });

  it('are looked up when they are said, not when the table was made', () => {
    expect(table('cancel')).to.equal('Cancel');

    setLocale('pl');

    expect(table('cancel')).to.equal('Anuluj');
  });

  it('have the plural forms of that language, whose number may differ from the English', () => {
    setLocale('pl-PL');

    expect([1, 3, 5].map((count) => table('found', { count }))).to.deep.equal([
      '1 alarm',
      '3 alarmy',
      '5 alarmów',
    ]);
  });

  it('are those of the language where its region has no words of its own', () => {
    setLocale('pl-PL');
    expect(table('cancel')).to.equal('Anuluj');

    setLocale('pt-PT');
    expect(table('cancel'), 'another region’s words').to.equal('Cancel');
  });

  it('are English where a translation lacks a sentence', () => {
    const partial = messages({
      known: 'Known',
      added: { one: '{count} row', other: '{count} rows' },
    });
    partial.translate('de', { known: 'Bekannt' } as typeof partial.english & { known: string });
    setLocale('de');

    expect(partial('known')).to.equal('Bekannt');
    expect(partial('added', { count: 2 })).to.equal('2 rows');
  });

  it('must be all there, with no place that the English sentence lacks', () => {
    const partial = messages({ known: 'Known {name}', other: 'Other' });

    // @ts-expect-error: a sentence is missing
    partial.translate('de', { known: 'Bekannt {name}' });
    // @ts-expect-error: the place has another name
    partial.translate('de', { known: 'Bekannt {nam}', other: 'Andere' });
    partial.translate('de', { known: 'Bekannt', other: 'Andere' });

    setLocale('de');
    expect(partial('known', { name: 'Ann' })).to.equal('Bekannt');
  });
});
