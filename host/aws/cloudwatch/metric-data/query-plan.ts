import { validationError } from '../../errors';
import type { MetricDataQuery, MetricStat } from '../alarm';
import { evaluate, type Environment } from './math/evaluate';
import { parseExpression, type Expression } from './math/expression';
import { MathError } from './math/math-error';
import { seriesIn, type MathValue } from './math/value';
import type { Series, TimeRange } from './series';

/** How the data of one metric is read. */
type ReadSeries = (stat: MetricStat, range: TimeRange) => Series;

/** Queries that refer to each other, and what they come to. */
export class QueryPlan {
  readonly #queries: readonly MetricDataQuery[];
  readonly #expressions: ReadonlyMap<string, Expression>;
  readonly #read: ReadSeries;
  readonly #now: Date;

  /** @throws AwsError `ValidationError` where an expression is none. */
  constructor(queries: readonly MetricDataQuery[], read: ReadSeries, now: Date) {
    this.#queries = queries;
    this.#read = read;
    this.#now = now;
    this.#expressions = new Map(
      queries.flatMap(({ Id, Expression }) =>
        Expression === undefined ? [] : [[Id, inExpression(Id, () => parseExpression(Expression))]],
      ),
    );
  }

  /**
   * The series that a query comes to: one, or as many as its expression makes.
   *
   * @throws AwsError `ValidationError` where that is none.
   */
  seriesOf({ Id, Label, Expression }: MetricDataQuery, range: TimeRange): readonly Series[] {
    const value = this.#valueOf(Id, range, new Set());
    const list = seriesIn(value);
    if (list === undefined) {
      throw validationError(
        `The expression '${Id}' must return a time series or array of time series.`,
      );
    }
    const named = value.kind === 'TimeSeries' && Expression !== undefined ? Id : undefined;
    return list.map((series) => ({ ...series, label: Label ?? named ?? series.label }));
  }

  #valueOf(id: string, range: TimeRange, within: ReadonlySet<string>): MathValue {
    const query = this.#queries.find(({ Id }) => Id === id);
    if (query === undefined) throw new MathError(`ID '${id}' not found`);
    if (within.has(id)) throw new MathError(`Circular dependency involving '${id}'`);
    if (query.MetricStat !== undefined) {
      return { kind: 'TimeSeries', series: this.#read(query.MetricStat, range) };
    }
    const expression = this.#expressions.get(id);
    if (expression === undefined) throw new MathError(`ID '${id}' not found`);
    const environment = this.#environment(range, new Set([...within, id]));
    return inExpression(id, () => evaluate(expression, environment));
  }

  #environment(range: TimeRange, within: ReadonlySet<string>): Environment {
    return {
      range,
      now: this.#now,
      valueOf: (id) => this.#valueOf(id, range, within),
      metrics: (filter) =>
        this.#queries.flatMap(({ Id, MetricStat, Label }) => {
          if (MetricStat === undefined || !Id.includes(filter)) return [];
          const series = this.#read(MetricStat, range);
          return [{ ...series, label: Label ?? series.label }];
        }),
      over: (other) => this.#environment(other, within),
    };
  }
}

/** "Error in expression 'e1': Function 'ANOMALY_DETECTOR' not found", as AWS words it. */
function inExpression<Result>(id: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof MathError)) throw error;
    throw validationError(`Error in expression '${id}': ${error.message}`);
  }
}
