import { html, type TemplateResult } from 'lit';
import type { ShownContent } from './alarm-badge';
import './define';

type Arguments = Partial<ShownContent> & {
  readonly minutesInState?: number;
  readonly minutesSinceAnswer?: number;
};

interface Story {
  readonly args?: Arguments;
  readonly render?: (arguments_: Arguments) => TemplateResult;
}

const now = new Date('2026-03-02T09:30:00Z');

function minutesAgo(minutes: number): string {
  return new Date(now.getTime() - minutes * 60_000).toISOString();
}

function badge(given: Arguments): TemplateResult {
  const { minutesInState = 12, minutesSinceAnswer = 0, ...content } = given;
  return html`<ops-alarm-badge
    .content=${{
      state: 'loading' as const,
      since: minutesAgo(minutesInState),
      checkedAt: minutesAgo(minutesSinceAnswer),
      now,
      ...content,
    }}
  ></ops-alarm-badge>`;
}

const states = [
  'loading',
  'ok',
  'alarm',
  'insufficient-data',
  'unknown',
  'not-found',
  'no-access',
  'not-connected',
  'aws-refused',
  'region-disabled',
  'throttled',
  'unavailable',
] as const;

export default {
  title: 'Alarm badge',
  component: 'ops-alarm-badge',
  args: { alarmName: 'checkout-latency' },
  argTypes: {
    state: { control: 'select', options: states },
    doubt: {
      control: 'select',
      options: [undefined, 'stale', 'partial-data', 'evaluation-error', 'evaluation-failure'],
    },
  },
  render: badge,
};

export const Loading: Story = { args: { state: 'loading' } };
export const Ok: Story = { args: { state: 'ok', minutesInState: 5 * 24 * 60 } };
export const InAlarm: Story = {
  args: {
    state: 'alarm',
    reason: 'Threshold Crossed: 1 datapoint [812.0] was greater than the threshold (500.0).',
  },
};
export const InsufficientData: Story = { args: { state: 'insufficient-data' } };
export const Unknown: Story = { args: { state: 'unknown' } };

export const NotFound: Story = { args: { state: 'not-found' } };
export const NoAccess: Story = { args: { state: 'no-access' } };
export const NotConnected: Story = { args: { state: 'not-connected' } };
export const RegionDisabled: Story = { args: { state: 'region-disabled' } };
export const Throttled: Story = { args: { state: 'throttled' } };
export const RoleRefused: Story = { args: { state: 'aws-refused', cause: 'role-refused' } };
export const ReadRefused: Story = { args: { state: 'aws-refused', cause: 'read-refused' } };
export const BrokerRefused: Story = { args: { state: 'aws-refused', cause: 'broker-refused' } };
export const TimedOut: Story = { args: { state: 'unavailable', cause: 'timeout' } };
export const NetworkFailed: Story = { args: { state: 'unavailable', cause: 'network' } };
export const AwsOutage: Story = { args: { state: 'unavailable', cause: 'aws-outage' } };
export const UnreadableAnswer: Story = {
  args: { state: 'unavailable', cause: 'unreadable-answer' },
};
export const InternalFailure: Story = { args: { state: 'unavailable', cause: 'internal' } };

export const NotGranted: Story = { args: { state: 'no-access', cause: 'not-granted' } };
export const FromAnotherSite: Story = { args: { state: 'no-access', cause: 'other-site' } };
export const LinkNotPublished: Story = {
  args: { state: 'no-access', cause: 'link-unpublished', editing: true },
};
const href = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:';
export const LinkUnmatched: Story = {
  args: {
    alarmName: 'CloudWatch alarm checkout-latency',
    state: 'no-access',
    cause: 'link-unmatched',
    href,
  },
};
export const LinkElsewhere: Story = {
  args: {
    alarmName: 'CloudWatch dashboard Production',
    state: 'no-access',
    cause: 'link-elsewhere',
    href,
  },
};
export const LinkAmbiguous: Story = { args: { state: 'no-access', cause: 'link-ambiguous' } };

const reason = 'Threshold Crossed: 1 datapoint [812.0] was greater than the threshold (500.0).';
export const WithoutSince: Story = { args: { state: 'alarm', hideSince: true } };
export const WithReason: Story = { args: { state: 'alarm', reason, showReason: true } };
export const Large: Story = { args: { state: 'alarm', size: 'large' } };

export const StaleOk: Story = { args: { state: 'ok', doubt: 'stale', minutesSinceAnswer: 7 } };
export const StaleAlarm: Story = {
  args: { state: 'alarm', doubt: 'stale', minutesSinceAnswer: 7 },
};
export const PartialData: Story = { args: { state: 'ok', doubt: 'partial-data' } };
export const EvaluationError: Story = { args: { state: 'alarm', doubt: 'evaluation-error' } };
export const EvaluationFailure: Story = {
  args: { state: 'insufficient-data', doubt: 'evaluation-failure' },
};

export const NotificationsOff: Story = { args: { state: 'alarm', actions: 'off' } };
export const NotificationsSuppressed: Story = {
  args: { state: 'alarm', actions: 'suppressed', suppressor: 'planned-maintenance' },
};

export const Label: Story = { args: { alarmName: undefined, label: 'Checkout', state: 'ok' } };
export const NotSetUp: Story = {
  args: { alarmName: undefined, state: 'not-connected', cause: 'not-chosen' },
};
export const NotSetUpWhileEditing: Story = {
  args: { alarmName: undefined, state: 'not-connected', cause: 'not-chosen', editing: true },
};
export const LongestName: Story = {
  args: { state: 'alarm', alarmName: 'prod-eu-west-1-checkout-latency-'.repeat(8).slice(0, 255) },
};
export const RightToLeftName: Story = { args: { state: 'ok', alarmName: 'زمن الاستجابة مرتفع' } };
export const EmojiName: Story = { args: { state: 'alarm', alarmName: '🔥 disk 🔥' } };

/** Badges keep to the line of their sentence, whatever their state. */
export const InASentence: Story = {
  render: () =>
    html`<p>
      When the payment provider slows down,
      ${badge({ alarmName: 'checkout-latency', state: 'alarm' })} fires first; look at
      ${badge({ alarmName: 'payment-errors', state: 'ok', minutesInState: 4000 })} and
      ${badge({ alarmName: 'queue-depth', state: 'ok', doubt: 'stale', minutesSinceAnswer: 7 })}
      before you page anybody. If
      ${badge({ alarmName: 'orders-per-minute', state: 'insufficient-data' })} has no data either,
      the exporter is down.
    </p>`,
};

/** All states, one below another. */
export const EveryState: Story = {
  render: () =>
    html`<ul>
      ${states.map((state) => html`<li>${badge({ alarmName: 'checkout-latency', state })}</li>`)}
    </ul>`,
};
