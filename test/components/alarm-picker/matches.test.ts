import { expect } from '@open-wc/testing';
import {
  emphasised,
  matching,
  mayLack,
  onlyMatch,
  optionsFor,
} from '../../../components/alarm-picker/matches';
import { sampleAlarms } from '../../../components/internal/alarm-samples';

const all = { alarms: sampleAlarms, complete: true, prefix: '' };
const first = { alarms: sampleAlarms, complete: false, prefix: '' };

function names(options: readonly { readonly name: string }[]): readonly string[] {
  return options.map(({ name }) => name);
}

describe('the alarms that fit what is typed', () => {
  it('hold it anywhere in the name, in small or capital letters, where all alarms are known', () => {
    expect(names(matching(all, 'ERR'))).to.deep.equal(['checkout-errors', 'payment-errors']);
  });

  it('begin with it where CloudWatch has to be searched', () => {
    expect(names(matching(first, 'err'))).to.deep.equal([]);
    expect(names(matching(first, 'check'))).to.deep.equal(['checkout-errors', 'checkout-latency']);
  });

  it('are all of them while nothing is typed, and none before there is a list', () => {
    expect(matching(all, '')).to.equal(sampleAlarms);
    expect(matching(undefined, 'x')).to.deep.equal([]);
  });
});

describe('what there is to choose', () => {
  it('ends with the typed name itself, unless that is listed', () => {
    expect(names(optionsFor(all, 'err')).at(-1)).to.equal('err');
    expect(names(optionsFor(all, 'shop-is-down'))).to.deep.equal(['shop-is-down']);
    expect(names(optionsFor(undefined, 'cpu'))).to.deep.equal(['cpu']);
  });

  it('is never a link, nothing, or more than a name can hold', () => {
    for (const typed of ['', 'x'.repeat(256), 'https://example.com/', 'arn:aws:iam::1:role/x']) {
      expect(names(optionsFor(undefined, typed)), typed).to.deep.equal([]);
    }
  });
});

describe('what is meant by the text alone', () => {
  const still = { loading: false };

  it('is the alarm of that name, though others hold it and more may come', () => {
    const alarms = ['a-cpu', 'cpu'].map((name) => ({ name, type: 'metric', state: 'ok' }) as const);
    const listed = { alarms, complete: false, prefix: '' };

    expect(onlyMatch(listed, { typed: 'cpu', loading: true })?.name).to.equal('cpu');
  });

  it('is the only alarm that fits, as soon as it is known that there is no other', () => {
    expect(onlyMatch(all, { typed: 'laten', ...still })?.name).to.equal('checkout-latency');
    expect(onlyMatch(all, { typed: 'err', ...still })).to.equal(undefined);
    expect(onlyMatch(all, { typed: 'laten', loading: true })).to.equal(undefined);
    expect(onlyMatch(first, { typed: 'checkout-lat', ...still })).to.equal(undefined);
  });

  it('is a name that no alarm has, and nothing while nothing is typed', () => {
    expect(onlyMatch(all, { typed: 'basket', ...still })).to.deep.equal({ name: 'basket' });
    expect(onlyMatch(undefined, { typed: 'basket', ...still })).to.deep.equal({ name: 'basket' });
    expect(onlyMatch(undefined, { typed: 'basket', loading: true })).to.equal(undefined);
    expect(onlyMatch(all, { typed: '', ...still })).to.equal(undefined);
  });
});

describe('a search of CloudWatch', () => {
  const searched = { alarms: [], complete: true, prefix: 'web' };

  it('is needed while alarms may be missing', () => {
    expect(mayLack(first, 'web')).to.equal(true);
    expect(mayLack({ ...searched, complete: false }, 'web-')).to.equal(true);
    expect(mayLack(searched, 'api')).to.equal(true);
  });

  it('is not needed for what the last one answers too', () => {
    expect(mayLack(all, 'web')).to.equal(false);
    expect(mayLack(searched, 'web-')).to.equal(false);
    expect(mayLack({ ...searched, complete: false }, 'web')).to.equal(false);
  });
});

describe('a name with what was typed in it', () => {
  it('keeps its own letters', () => {
    expect(emphasised('Checkout-ERRORS', 'err')).to.deep.equal(['Checkout-', 'ERR', 'ORS']);
  });

  it('is whole where letters change their length with their case, or nothing fits', () => {
    expect(emphasised('İstanbul-cpu', 'cpu')).to.deep.equal(['İstanbul-cpu', '', '']);
    expect(emphasised('cpu', 'x')).to.deep.equal(['cpu', '', '']);
    expect(emphasised('cpu', '')).to.deep.equal(['cpu', '', '']);
  });
});
