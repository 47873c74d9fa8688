import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { styles } from './alarm-chart.styles';
import type { AlarmChart as ChartContent } from '../../contract/details';
import { breachMark, drawPlot } from './draw-plot';
import { message } from './messages';
import { nearestPoint, plotOf, type Plot, type PlottedPoint } from './plot';
import {
  axisWords,
  dayOf,
  labelOf,
  spokenPoint,
  summaryOf,
  valueText,
  widthOfValues,
} from './words';
import { renderTable } from './value-table';

/** The width of a chart before it has been measured. */
const usualWidth = 560;

/** How far each key goes, in points. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Values of one metric over time, with the alarm's threshold or the band of expected values. Values
 * that breach are marked by shape and colour. A value is told where the mouse points, and by the arrow
 * keys; all of them stand in a table as well. It is drawn by hand (docs/decisions/chart.md).
 *
 * @element ops-alarm-chart
 */
export class AlarmChart extends LitElement {
  static override styles = styles;

  /** What it shows. Times and numbers are CloudWatch's, labels are the account's: nothing of it is believed. */
  @property({ attribute: false }) content: ChartContent = { points: [] };

  @state() private width = usualWidth;
  /** Place of the point whose value is told. */
  @state() private active: number | undefined;

  readonly #sizes = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content')) this.active = undefined;
  }

  // The style of an attribute would be stopped by Forge's CSP.
  protected override updated(): void {
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    const point = tip && this.active !== undefined ? this.#plot.points[this.active] : undefined;
    if (!tip || !point) return;
    const part = point.x / this.width;
    tip.style.setProperty('--_at', `${point.x}px`);
    tip.style.setProperty('--_shift', `${Math.round(-100 * part)}%`);
  }

  protected override render(): TemplateResult {
    const plot = this.#plot;
    const { content } = this;
    if (plot.points.every(({ y }) => y === undefined)) {
      return html`<p class="empty">${message('no-points')}</p>`;
    }
    const active = this.active === undefined ? undefined : plot.points[this.active];
    const shown = active ?? plot.points.at(-1);
    return html`<figure>
      <figcaption class="spoken">${summaryOf(content, plot)}</figcaption>
      <div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${message('points-of', { label: labelOf(content) })}
        aria-valuemin="1"
        aria-valuemax=${plot.points.length}
        aria-valuenow=${(this.active ?? plot.points.length - 1) + 1}
        aria-valuetext=${shown ? spokenPoint(content, shown) : nothing}
        @pointermove=${this.#point}
        @pointerdown=${this.#point}
        @pointerleave=${this.#leave}
        @blur=${this.#leave}
        @keydown=${this.#step}
      >
        ${drawPlot(plot, axisWords(content, plot), active)}
        ${active ? this.#renderTip(active) : nothing}
      </div>
      ${this.#renderLegend(plot)} ${renderTable(content, plot)}
    </figure>`;
  }

  #renderTip(point: PlottedPoint): TemplateResult {
    const { value, low, high, isBreaching } = point;
    const { unit } = this.content;
    return html`<div class="tip" aria-hidden="true">
      <strong
        >${value === undefined ? message('no-value') : valueText(value, unit)}${
          isBreaching ? html` <span class="state">▲ ${message('breaching')}</span>` : nothing
        }</strong
      >
      ${axisWords(this.content, this.#plot).moment(point.at)}
      ${
        low === undefined || high === undefined
          ? nothing
          : html`<div>
              ${message('expected.between', { low: valueText(low, unit), high: valueText(high, unit) })}
            </div>`
      }
    </div>`;
  }

  #renderLegend({ threshold, band, points }: Plot): TemplateResult {
    const { unit } = this.content;
    const sign = (drawing: unknown) =>
      html`<svg width="20" height="12" aria-hidden="true">${drawing}</svg>`;
    return html`<p class="under">
      <span
        >${sign(svg`<path class="line" d="M1 6h18" /><circle class="point" cx="10" cy="6" r="3" />`)}<bdi
          >${labelOf(this.content)}</bdi
        ></span
      >
      ${
        threshold === undefined
          ? nothing
          : html`<span
              >${sign(svg`<path class="threshold" d="M0 6h20" />`)}${message('threshold', {
                value: valueText(threshold, unit),
              })}</span
            >`
      }
      ${
        band
          ? html`<span
              >${sign(svg`<path class="band" d="M1 1h18v10h-18z" />`)}${message('expected')}</span
            >`
          : nothing
      }
      ${
        points.some(({ isBreaching, y }) => isBreaching && y !== undefined)
          ? html`<span>${sign(breachMark(10, 7))}${message('breaching')}</span>`
          : nothing
      }
      <span class="day">${dayOf(points)}</span>
    </p>`;
  }

  get #plot(): Plot {
    return plotOf(this.content, this.width, (values) => widthOfValues(this.content, values));
  }

  #measure(): void {
    const { width } = this.getBoundingClientRect();
    if (width > 0) this.width = Math.round(width);
  }

  #point(event: PointerEvent): void {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    this.active = nearestPoint(this.#plot, event.clientX - left);
  }

  #leave(): void {
    this.active = undefined;
  }

  #step(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = this.#plot.points.length - 1;
    // The first key tells the newest value, whichever way it points.
    const next =
      this.active === undefined && Number.isFinite(step) ? last : (this.active ?? last) + step;
    this.active = Math.min(Math.max(next, 0), last);
  }
}
