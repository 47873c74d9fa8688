import type { AlarmAnswer, AlarmReference } from './alarms';
import type { AlarmCondition, Comparison } from './condition';
import type { MetricSpan, OptionalRead } from './optional-reads';
import type { AlarmType } from './placing';

/** Which alarm is asked about; a sealed reference is refused, because its badge hides its alarm. */
export interface DetailsInput {
  readonly reference: AlarmReference;
  /** Id of the page or blog post that the macro stands on: where to look for a pasted link. */
  readonly contentId?: string | undefined;
  /** The newest that an earlier answer brought to this page. */
  readonly proof?: string | undefined;
}

/** Which alarm one of the optional reads is about. */
export interface OptionalReadInput extends DetailsInput {
  /** Of a pasted link, which may mean several, the name that `details.read` found. */
  readonly alarmName?: string | undefined;
}

/** What `details.metrics` asks for. */
export interface MetricsInput extends OptionalReadInput {
  readonly span: MetricSpan;
}

/** What `details.read` answers. */
export interface DetailsOutput {
  /** As a badge would have it now; its absence says why there are no details. */
  readonly answer: AlarmAnswer;
  /** There wherever `answer` is a view. */
  readonly details?: AlarmDetails;
  /** Of what Confluence said, so that it need not be asked again; opaque, and the reader's own. */
  readonly proof?: string;
}

/** All of one alarm that a reader is shown beside its state. Every text is the account's, never markup. */
export interface AlarmDetails {
  readonly alarmName: string;
  readonly type: AlarmType;
  /** The account, as its administrator named it. */
  readonly account: string;
  readonly region: string;
  readonly description?: string;
  /** Left out where what AWS sent is none that this version knows. */
  readonly condition?: AlarmCondition;
  /** The points that AWS sent with the state, the oldest first; left out where it sent none. */
  readonly chart?: AlarmChart;
  /** ISO 8601 time at which CloudWatch last updated the state, also when its value stayed. */
  readonly updatedAt?: string;
  /** ISO 8601 time of the last change of the configuration. */
  readonly configuredAt?: string;
  /** How many actions the alarm has for each state, whether or not they are on. */
  readonly actionCounts: ActionCounts;
  /** What holds back the actions of a composite alarm. */
  readonly suppression?: Suppression;
  /** For how long after its creation the alarm is not to be relied on. */
  readonly warmUp?: WarmUp;
  /** Whether there may be contributors to ask for: the alarm watches several time series. */
  readonly hasContributors: boolean;
  /** What may be asked for beside this, in the order of `optionalReads`. */
  readonly offered: readonly OptionalRead[];
  /** How many metrics `details.metrics` would request at most: AWS bills each. Left out where there is no chart. */
  readonly billedMetrics?: number;
}

/** How many actions there are for each state. */
export interface ActionCounts {
  readonly alarm: number;
  readonly ok: number;
  readonly insufficientData: number;
}

/**
 * What suppresses actions: the suppressing alarm itself, the wait for it, or the time after it. Its
 * name is in the view.
 */
export interface Suppression {
  readonly by: 'alarm' | 'wait-period' | 'extension-period' | 'unknown';
  readonly waitSeconds?: number;
  readonly extensionSeconds?: number;
}

/** The time that a new alarm is given to gather data. */
export interface WarmUp {
  readonly minutes: number;
  /** Whether CloudWatch evaluates nothing before it has passed. */
  readonly isBeforeEvaluation: boolean;
}

/** One point of a chart. */
export interface ChartPoint {
  /** ISO 8601. */
  readonly at: string;
  /** Left out where there was no data. */
  readonly value?: number;
  readonly breaching?: boolean;
  /** The band's lower and upper edge. */
  readonly low?: number;
  readonly high?: number;
}

/** What a chart is drawn from. */
export interface AlarmChart {
  /** The oldest first. */
  readonly points: readonly ChartPoint[];
  readonly threshold?: number;
  readonly comparison?: Comparison;
  /** Seconds from one point to the next. */
  readonly periodSeconds?: number;
  /** As AWS names it. */
  readonly unit?: string;
  /** What is drawn, as AWS names it. */
  readonly label?: string;
}
