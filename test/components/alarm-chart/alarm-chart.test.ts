import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../components/alarm-chart/define';
import type { AlarmChart } from '../../../components/alarm-chart/alarm-chart';
import type { AlarmChart as ChartContent, ChartPoint } from '../../../contract/details';

const start = Date.parse('2026-03-02T09:00:00Z');

function minutes(values: readonly (number | undefined)[], limit = Infinity): ChartPoint[] {
  return values.map((value, index) => ({
    at: new Date(start + index * 60_000).toISOString(),
    ...(value !== undefined && { value, breaching: value > limit }),
  }));
}

function show(content: {
  [Name in keyof ChartContent]?: ChartContent[Name] | undefined;
}): Promise<AlarmChart> {
  const whole = { label: 'CPUUtilization', ...content } as ChartContent;
  return fixture<AlarmChart>(html`<ops-alarm-chart .content=${whole}></ops-alarm-chart>`);
}

const all = (chart: AlarmChart, selector: string) => [
  ...chart.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const textOf = (chart: AlarmChart, selector: string) =>
  all(chart, selector)[0]?.textContent.replace(/\s+/g, ' ').trim();
const slider = (chart: AlarmChart) => all(chart, '[role=slider]')[0]!;
const spoken = (chart: AlarmChart) => slider(chart).getAttribute('aria-valuetext');

/** Every number in a drawing's attributes. */
function numbersIn(chart: AlarmChart): readonly string[] {
  return all(chart, 'svg *')
    .flatMap((element) => [...element.attributes])
    .filter(({ name }) => ['d', 'x', 'y', 'cx', 'cy'].includes(name))
    .flatMap(({ value }) => value.match(/NaN|Infinity|-?[\d.]+(e[+-]?\d+)?/g) ?? []);
}

describe('<ops-alarm-chart>', () => {
  const breaching = {
    unit: 'Percent',
    threshold: 80.5,
    points: minutes([62.1, 79.9, 84.2, 92.75], 80.5),
  };

  it('marks what breaches by its shape, and says so in words', async () => {
    const chart = await show(breaching);

    expect(all(chart, '.plot .breach')).to.have.length(2);
    expect(all(chart, '.plot .point')).to.have.length(2);
    expect(textOf(chart, 'figcaption')).to.contain('4 values of CPUUtilization');
    expect(textOf(chart, 'figcaption')).to.contain('2 are breaching.');
    expect(textOf(chart, '.under')).to.contain('Threshold 80.5%');
    await expect(chart).to.be.accessible();
  });

  it('tells one value after another by the arrow keys, the newest first', async () => {
    const chart = await show(breaching);
    await sendKeys({ press: 'Tab' });
    expect(chart.shadowRoot!.activeElement).to.equal(slider(chart));

    await sendKeys({ press: 'ArrowLeft' });
    expect(spoken(chart)).to.match(/^92\.75% at .*, breaching$/);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(spoken(chart)).to.match(/^79\.9% at /);
    expect(slider(chart).getAttribute('aria-valuenow')).to.equal('2');
    expect(textOf(chart, '.tip')).to.contain('79.9%');

    await sendKeys({ press: 'Home' });
    expect(spoken(chart)).to.match(/^62\.1% at /);
    await sendKeys({ press: 'ArrowLeft' });
    expect(spoken(chart)).to.match(/^62\.1% at /);
    await sendKeys({ press: 'End' });
    expect(spoken(chart)).to.match(/^92\.75% at /);
  });

  it('tells the value that the mouse is nearest to, until it leaves', async () => {
    const chart = await show(breaching);
    const { left, top, width } = slider(chart).getBoundingClientRect();

    await sendMouse({
      type: 'move',
      position: [Math.round(left + width - 20), Math.round(top + 50)],
    });
    await chart.updateComplete;
    expect(textOf(chart, '.tip')).to.contain('92.75% ▲ Breaching');

    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 600)] });
    await chart.updateComplete;
    expect(all(chart, '.tip')).to.have.length(0);
  });

  it('has all of it in a table, the newest first', async () => {
    const chart = await show({
      ...breaching,
      points: [...breaching.points, ...minutes([undefined])],
    });
    const rows = all(chart, 'tbody tr').map((row) => row.textContent.replace(/\s+/g, ' ').trim());

    expect(rows).to.have.length(5);
    expect(rows[0]).to.match(/92\.75% ?Yes/);
    expect(rows.filter((row) => row.includes('No value'))).to.have.length(1);
    all(chart, 'details')[0]!.toggleAttribute('open', true);
    await expect(chart).to.be.accessible();
  });

  it('draws the band of expected values, and writes it down', async () => {
    const points = minutes([5, 20], 10).map((point) => ({ ...point, low: 2, high: 10 }));
    const chart = await show({ points, unit: 'Seconds' });

    expect(all(chart, '.plot .band')).to.have.length(1);
    expect(textOf(chart, '.under')).to.contain('Expected values');
    expect(textOf(chart, 'tbody')).to.contain('2 sec to 10 sec');
  });

  it('breaks the line where there is no value, and where none came for longer than the period', async () => {
    const lines = async (content: Partial<ChartContent>) =>
      all(await show(content), '.plot .line')[0]!
        .getAttribute('d')!
        .match(/M/g)!.length;
    const points = [...minutes([1, 2]), { at: new Date(start + 600_000).toISOString(), value: 3 }];

    expect(await lines({ points: minutes([1, undefined, 3]) })).to.equal(2);
    expect(await lines({ points, periodSeconds: 60 })).to.equal(2);
    expect(await lines({ points })).to.equal(1);
  });

  it('shows times that come in no order in theirs', async () => {
    const chart = await show({ points: minutes([1, 2, 3]).toReversed() });
    const places = all(chart, '.plot .point').map((point) => Number(point.getAttribute('cx')));

    expect(places).to.deep.equal(places.toSorted((one, other) => one - other));
  });

  it('says in words that there is nothing to show', async () => {
    for (const points of [
      [],
      minutes([undefined, Number.NaN, Infinity]),
      [{ at: 'never', value: 1 }],
    ]) {
      const chart = await show({ points });
      expect(textOf(chart, '.empty')).to.equal('There are no values to show.');
      await expect(chart).to.be.accessible();
    }
  });

  const max = Number.MAX_VALUE;
  const hostile: Readonly<Record<string, readonly (number | undefined)[]>> = {
    'one value': [7],
    'equal values': [3, 3, 3],
    'nothing but noughts': [0, 0],
    'the largest numbers': [max, -max, 0],
    'the largest number alone': [max],
    'the smallest numbers': [5e-324, 0, 1e-320],
    'numbers that hardly differ': [1e15, 1e15 + 0.25, 1e15 + 0.125],
    'numbers among what is none': [Number.NaN, 4, Infinity, -Infinity, undefined, 5],
    'text where a number should be': ['12', 4, null, {}] as unknown as number[],
  };
  for (const [name, values] of Object.entries(hostile)) {
    it(`draws ${name} inside its edges`, async () => {
      for (const threshold of [undefined, 4, Number.NaN, max, -max]) {
        const chart = await show({ points: minutes(values), threshold });
        const { width } = slider(chart).getBoundingClientRect();
        const places = all(chart, '.plot :is(.point, .breach)').map((mark) =>
          mark.getAttribute('cx')!,
        );

        expect(numbersIn(chart).filter((number) => !Number.isFinite(Number(number)))).to.deep.equal(
          [],
        );
        for (const place of places) expect(Number(place)).to.be.within(0, width);
        const labels = all(chart, '.plot text.value').map(({ textContent }) => textContent);
        expect(labels.length).to.be.within(1, 7);
        expect(new Set(labels).size, labels.join(' ')).to.equal(labels.length);
      }
    });
  }

  it('shows texts of the account as text, in the order in which they were written', async () => {
    const chart = await show({
      label: '<img src=x>\u202Egnp',
      unit: '<b>\u202E',
      points: minutes([1]),
    });

    expect(all(chart, 'img, b')).to.have.length(0);
    expect(textOf(chart, '.under')).to.contain('<img src=x>gnp');
    expect(chart.shadowRoot!.textContent).not.to.contain('\u202E');
  });

  it('is no wider than its place', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.inlineSize = '240px';
    const chart = document.createElement('ops-alarm-chart');
    chart.content = { label: 'x', points: minutes([1, 2, 3]) };
    place.append(chart);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);

    expect(all(chart, '.plot svg')[0]!.getAttribute('width')).to.equal('240');
    expect(place.scrollWidth).to.equal(240);
  });
});
