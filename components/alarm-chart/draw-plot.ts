import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Plot, PlottedPoint } from './plot';

/** With more points than this only those that breach are marked: the others would hide the line. */
const mostMarks = 60;

/** A triangle that stands on its point of the line: what breaches is told by shape, too. */
export function breachMark(x: number, y: number): SVGTemplateResult {
  return svg`<path class="breach" d="M${x} ${y - 6}l5.5 9.5h-11z" />`;
}

/** What the texts at a chart's axes say. */
export interface AxisWords {
  readonly value: (value: number) => string;
  readonly time: (at: number) => string;
}

/** A chart's axes, lines and marks. */
export function drawPlot(
  plot: Plot,
  words: AxisWords,
  active: PlottedPoint | undefined,
): SVGTemplateResult {
  const { left, right, top, bottom, width, height, values, times, threshold } = plot;
  return svg`<svg
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    aria-hidden="true"
  >
    ${values.ticks.map((value) => {
      const y = Math.round(plot.y(value)) + 0.5;
      return svg`<path class="grid" d="M${left} ${y}H${right}" />
        <text class="value" x=${left - 6} y=${y} dy="0.32em">${words.value(value)}</text>`;
    })}
    ${times.ticks.map((at) => {
      const x = Math.round(plot.x(at)) + 0.5;
      return svg`<path class="tick" d="M${x} ${bottom}v4" />
        <text class="time" x=${x} y=${bottom + 17}>${words.time(at)}</text>`;
    })}
    ${plot.band ? svg`<path class="band" d=${plot.band} />` : nothing}
    ${
      threshold === undefined
        ? nothing
        : svg`<path class="threshold" d="M${left} ${plot.y(threshold)}H${right}" />`
    }
    ${active ? svg`<path class="cursor" d="M${active.x} ${top}V${bottom}" />` : nothing}
    <path class="line" d=${plot.line} />
    ${plot.points.map((point) => drawPoint(point, plot.points.length <= mostMarks))}
    ${
      active?.y === undefined
        ? nothing
        : svg`<circle class="active" cx=${active.x} cy=${active.y} r="7" />`
    }
  </svg>`;
}

function drawPoint(
  { x, y, isBreaching }: PlottedPoint,
  isMarked: boolean,
): SVGTemplateResult | typeof nothing {
  if (y === undefined) return nothing;
  if (isBreaching) return breachMark(x, y);
  return isMarked ? svg`<circle class="point" cx=${x} cy=${y} r="3" />` : nothing;
}
