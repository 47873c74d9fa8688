import { html, type TemplateResult } from 'lit';
import type { AlarmChart as ChartContent, ChartPoint } from '../../contract/details';
import './define';

const start = Date.parse('2026-03-02T09:00:00Z');

/** Points a minute apart. */
function minutes(values: readonly (number | undefined)[], limit = Infinity): ChartPoint[] {
  return values.map((value, index) => ({
    at: new Date(start + index * 60_000).toISOString(),
    ...(value !== undefined && { value, breaching: value > limit }),
  }));
}

const chart = (content: ChartContent): TemplateResult =>
  html`<ops-alarm-chart .content=${content}></ops-alarm-chart>`;

export default { title: 'Alarm chart', component: 'ops-alarm-chart' };

/** What AWS sends with a state: as many points as the alarm looks at. */
export const Threshold = {
  render: (): TemplateResult =>
    chart({
      label: 'CPUUtilization',
      unit: 'Percent',
      threshold: 80.5,
      periodSeconds: 60,
      points: minutes([62.1, 71.4, 79.9, 84.2, 92.75], 80.5),
    }),
};

export const Band = {
  render: (): TemplateResult =>
    chart({
      label: 'orders-per-minute',
      unit: 'Count',
      periodSeconds: 60,
      points: minutes([120, 131, 118, 96, 44, 41]).map((point, index) => ({
        ...point,
        low: 95 - index,
        high: 150 + index * 3,
        breaching: index > 3,
      })),
    }),
};

/** A day at one value a minute: only what breaches is marked. */
export const Day = {
  render: (): TemplateResult =>
    chart({
      label: 'RequestCount',
      unit: 'Bytes/Second',
      threshold: 2_600_000,
      periodSeconds: 300,
      points: Array.from({ length: 288 }, (_, index) => {
        const value =
          1_500_000 + 1_000_000 * Math.sin(index / 30) + 150_000 * Math.cos(index * 2.1);
        const at = new Date(start + index * 300_000).toISOString();
        return { at, value, breaching: value > 2_600_000 };
      }),
    }),
};

/** Times without values, and none for longer than the period. */
export const Gaps = {
  render: (): TemplateResult =>
    chart({
      label: 'Latency',
      unit: 'Milliseconds',
      threshold: 500,
      periodSeconds: 60,
      points: [
        ...minutes([410, undefined, 430, 520, undefined, undefined, 480], 500),
        { at: new Date(start + 15 * 60_000).toISOString(), value: 460 },
        { at: new Date(start + 16 * 60_000).toISOString(), value: 470 },
      ],
    }),
};

export const OnePoint = {
  render: (): TemplateResult =>
    chart({ label: 'Errors', unit: 'Count', threshold: 5, points: minutes([7], 5) }),
};

export const Nothing = {
  render: (): TemplateResult => chart({ label: 'Errors', points: minutes([Number.NaN]) }),
};

/** Numbers and names that nobody should have to draw. */
export const Hostile = {
  render: (): TemplateResult =>
    chart({
      label: '<img src=x onerror=alert(1)>\u202Egnp.exe',
      unit: 'Furlongs',
      threshold: -Infinity,
      points: [
        ...minutes([1e308, -1e308, Infinity, Number.NaN, 0, 5e-324]),
        { at: 'never', value: 4 },
      ],
    }),
};
