import { expect } from '@open-wc/testing';
import {
  countScaling,
  emphasised,
  hasMore,
  matching,
  mayLack,
  mostShown,
  onlyMatch,
  optionsFor,
} from '../../../components/alarm-picker/matches';
import {
  allOf,
  firstOf,
  manyAlarms,
  sampleAlarms,
  scalingAlarms,
} from '../../../components/internal/alarm-samples';

const all = allOf(sampleAlarms);
const first = firstOf(sampleAlarms);
const withScaling = allOf([...scalingAlarms, ...sampleAlarms]);
const cpu = [{ name: 'cpu', type: 'metric', state: 'ok' }] as const;
const [high, low] = scalingAlarms.map(({ name }) => name);

function names(options: readonly { readonly name: string }[]): readonly string[] {
  return options.map(({ name }) => name);
}

function sought(typed: string, withoutScaling = false) {
  return { typed, withoutScaling };
}

describe('the alarms that fit what is typed', () => {
  it('are found however accents are written, and whatever turns the direction of the text', () => {
    const listed = allOf(
      ['Gro\u0308\u00dfe', 'Gr\u00f6\u00dfe', 'ev\u202eil'].map((name) => ({
        name,
        type: 'metric',
        state: 'ok',
      })),
    );

    for (const typed of ['r\u00f6\u00df', 'RO\u0308\u00df']) {
      expect(matching(listed, sought(typed)).length, typed).to.equal(2);
    }
    for (const typed of ['evil', '\u2068evil\u2069']) {
      expect(names(matching(listed, sought(typed)))).to.deep.equal(['ev\u202eil']);
    }
  });

  it('hold it anywhere in the name, in small or capital letters, however many are known', () => {
    for (const listed of [all, first]) {
      expect(names(matching(listed, sought('ERR')))).to.deep.equal([
        'checkout-errors',
        'payment-errors',
      ]);
    }
  });

  it('are all of them while nothing is typed, and none before there is a list', () => {
    expect(matching(all, sought(''))).to.deep.equal(sampleAlarms);
    expect(matching(undefined, sought('x'))).to.deep.equal([]);
  });

  it('begin with the one that has just this name', () => {
    const listed = allOf([{ name: 'a-cpu', type: 'metric', state: 'ok' }, ...cpu]);

    expect(names(matching(listed, sought('cpu')))).to.deep.equal(['cpu', 'a-cpu']);
  });

  it('end with those that only scale something, or are without them', () => {
    expect(names(matching(withScaling, sought('checkout')))).to.deep.equal([
      'checkout-errors',
      'checkout-latency',
      high,
      low,
    ]);
    expect(names(matching(withScaling, sought('checkout', true)))).to.deep.equal([
      'checkout-errors',
      'checkout-latency',
    ]);
    expect(countScaling(withScaling)).to.equal(2);
  });

  it('hold one that only scales where it was typed in full, though such are left out', () => {
    expect(names(matching(withScaling, sought(low!, true)))).to.deep.equal([low]);
  });
});

describe('what there is to choose', () => {
  it('ends with the typed name itself, unless that is listed', () => {
    expect(names(optionsFor(all, sought('err'))).at(-1)).to.equal('err');
    expect(names(optionsFor(all, sought('shop-is-down')))).to.deep.equal(['shop-is-down']);
    expect(names(optionsFor(undefined, sought('cpu')))).to.deep.equal(['cpu']);
  });

  it('is never a link, nothing, or more than a name can hold', () => {
    for (const typed of ['', 'x'.repeat(256), 'https://example.com/', 'arn:aws:iam::1:role/x']) {
      expect(names(optionsFor(undefined, sought(typed))), typed).to.deep.equal([]);
    }
  });

  it('is no more than a browser draws without a pause, and the typed name all the same', () => {
    const options = optionsFor(allOf(manyAlarms(10_000)), sought('cpu'));

    expect(options.length).to.equal(mostShown + 1);
    expect(options.at(-1)).to.deep.equal({ name: 'cpu' });
  });
});

describe('what is meant by the text alone', () => {
  it('is the alarm of that name, though others hold it and more may come', () => {
    const listed = firstOf([{ name: 'a-cpu', type: 'metric', state: 'ok' }, ...cpu]);

    expect(onlyMatch(listed, sought('cpu'))?.name).to.equal('cpu');
  });

  it('is the only alarm that fits, as soon as it is known that there is no other', () => {
    expect(onlyMatch(all, sought('laten'))?.name).to.equal('checkout-latency');
    expect(onlyMatch(all, sought('err'))).to.equal(undefined);
    for (const missing of ['more', 'beyond', 'cannot-be-read'] as const) {
      expect(onlyMatch({ ...all, missing }, sought('laten')), missing).to.equal(undefined);
    }
  });

  it('is never a name that no alarm has', () => {
    for (const listed of [all, undefined]) {
      expect(onlyMatch(listed, sought('basket'))).to.equal(undefined);
      expect(onlyMatch(listed, sought(''))).to.equal(undefined);
    }
  });
});

describe('a list', () => {
  it('can be made longer while there is more, and searched while it may lack something', () => {
    const asked = (['nothing', 'cannot-be-read', 'more', 'beyond'] as const).map((missing) => {
      const listed = { ...all, missing };
      return [hasMore(listed), mayLack(listed)];
    });

    expect(asked).to.deep.equal([
      [false, false],
      [false, false],
      [true, true],
      [false, true],
    ]);
    expect([hasMore(undefined), mayLack(undefined)]).to.deep.equal([false, false]);
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
