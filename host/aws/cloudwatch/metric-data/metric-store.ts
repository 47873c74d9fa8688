import type { RegionState } from '../../world/state';
import { generatedSamples, type GeneratedMetric } from './generated-metric';
import { metricKey, type MetricIdentity, type Sample, type StoredMetric } from './sample';

const day = 24 * 60 * 60_000;
/** What was put is kept as it was put; AWS, too, keeps minutes for so long, and then thins them out. */
const retention = 15 * day;

/** The data of the metrics of one account in one region. */
export class MetricStore {
  readonly #metrics: StoredMetric[];
  readonly #generated: GeneratedMetric[];
  readonly #clock: () => Date;

  /** @param region Kept as it is, and changed in place. */
  constructor(region: RegionState, clock: () => Date) {
    this.#metrics = region.metrics ??= [];
    this.#generated = region.generatedMetrics ??= [];
    this.#clock = clock;
  }

  put(metric: MetricIdentity, sample: Sample): void {
    const key = metricKey(metric);
    const known = this.#metrics.find((each) => metricKey(each) === key);
    const samples = known?.samples ?? [];
    if (known === undefined) this.#metrics.push({ ...metric, samples });
    samples.push(sample);
    samples.sort((a, b) => a.at - b.at);
    const oldest = this.#clock().getTime() - retention;
    samples.splice(
      0,
      Math.max(
        0,
        samples.findIndex(({ at }) => at >= oldest),
      ),
    );
  }

  /** Has a metric's data made up from now on, in the place of one of the same name. */
  generate(metric: GeneratedMetric): void {
    const key = metricKey(metric);
    const index = this.#generated.findIndex((each) => metricKey(each) === key);
    if (index >= 0) this.#generated[index] = metric;
    else this.#generated.push(metric);
  }

  /** What there is of a metric from `from` up to `to`, and up to now, in the order of time. */
  samples(metric: MetricIdentity, from: number, to: number): readonly Sample[] {
    const key = metricKey(metric);
    const stored = this.#metrics.find((each) => metricKey(each) === key)?.samples ?? [];
    const generated = this.#generated.find((each) => metricKey(each) === key);
    const end = Math.min(to, this.#clock().getTime());
    const put = stored.filter(({ at }) => at >= from && at < to);
    return generated === undefined
      ? put
      : [...generatedSamples(generated, from, end), ...put].sort((a, b) => a.at - b.at);
  }
}
