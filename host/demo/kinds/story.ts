import type { World } from '../../aws';
import type { MuteRule } from '../../aws/cloudwatch/mute-rules/mute-rule';
import { accounts, demoRegion } from '../ids';
import { transitionsOf } from './evaluation';
import { kinds } from './ids';
import { days, generateMetrics, hours } from './metrics';
import {
  composite,
  declined,
  evaluated,
  failing,
  partialData,
  promQl,
  type AlarmStore,
  type Seed,
} from './seeds';

/** So long ago the alarms were made. */
const past = 2 * days;

/** Something that happened so many milliseconds ago. */
interface Happening {
  readonly at: Date;
  readonly act: (store: AlarmStore) => void;
}

type NewState = Parameters<AlarmStore['setState']>[1];

/**
 * Lets the past two days of an alarm of each kind happen, in the order of time, so that states,
 * reasons, data and histories are what CloudWatch would have written, and fit together.
 */
export function putKinds(world: World): void {
  generateMetrics(world);
  const now = world.clock().getTime();
  const ago = (milliseconds: number): Date => new Date(now - milliseconds);
  const happenings = [
    ...evaluated.flatMap((seed) => [
      made(seed, ago(past)),
      ...transitionsOf(world, seed, ago(past)).map(({ at, state }) =>
        moved(seed.AlarmName, at, state),
      ),
    ]),
    made(composite, ago(past - 1)),
    muteRule(ago(2.2 * hours)),
    ...podsRestart(ago),
    ...logsAreAsked(ago),
  ];
  for (const { at, act } of happenings.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    act(world.alarms(accounts.demo, demoRegion, at));
  }
}

function made(seed: Seed, at: Date): Happening {
  return { at, act: (store) => store.put(seed) };
}

function moved(name: string, at: Date, state: NewState): Happening {
  return {
    at,
    act: (store) => {
      const alarm = store.find(name);
      if (alarm !== undefined) store.setState(alarm, state);
    },
  };
}

/** Mutes from before the alarm's last change until two weeks later. */
function muteRule(at: Date): Happening {
  const rule: MuteRule = {
    Name: 'batch-moves-house',
    Description: 'The nightly batch is moved to its new cluster.',
    Rule: {
      Schedule: { Expression: `at(${at.toISOString().slice(0, 16)})`, Duration: 'P14D' },
    },
    MuteTargets: { AlarmNames: [kinds.muted] },
    LastUpdatedTimestamp: at.toISOString(),
  };
  return { at, act: (store) => store.putMuteRule(rule) };
}

function podsRestart(ago: (milliseconds: number) => Date): readonly Happening[] {
  const found = (at: Date, pods: readonly string[]): Happening => ({
    at,
    act: (store) => {
      const alarm = store.find(kinds.promQl);
      if (alarm === undefined) return;
      const breaches = pods.map((pod) => ({
        ContributorAttributes: { namespace: 'shop', pod, container: pod.split('-')[0] ?? pod },
        StateReason:
          'The contributor breached the condition of the query for at least 300 seconds.',
      }));
      store.setContributors(alarm, { breaches, total: 12 });
    },
  });
  const pods = ['cart-6f7c9d-x2v4q', 'cart-6f7c9d-zz81k', 'recommendations-5b8d4-9kqpl'];
  return [
    made(promQl, ago(past)),
    found(ago(31 * hours), pods.slice(2)),
    found(ago(30 * hours), []),
    found(ago(1.6 * hours), pods.slice(0, 1)),
    found(ago(1.2 * hours), pods.slice(0, 2)),
    found(ago(0.4 * hours), pods),
  ];
}

function logsAreAsked(ago: (milliseconds: number) => Date): readonly Happening[] {
  const results = (StateValue: NewState['StateValue'], count: number, words: string): NewState => ({
    StateValue,
    StateReason: `Threshold Crossed: ${count} query results were ${words} the threshold (20.0).`,
  });
  const [high, low] = [results('ALARM', 2, 'greater than'), results('OK', 2, 'not greater than')];
  return [
    made(declined, ago(past)),
    moved(kinds.log, ago(47 * hours), low),
    moved(kinds.log, ago(28 * hours), high),
    moved(kinds.log, ago(26 * hours), low),
    moved(kinds.log, ago(0.7 * hours), high),
    made(failing, ago(past)),
    moved(kinds.failure, ago(47 * hours), low),
    moved(kinds.failure, ago(33 * hours), high),
    moved(kinds.failure, ago(32.5 * hours), low),
    made(partialData, ago(past)),
    moved(kinds.partialData, ago(47.9 * hours), {
      StateValue: 'OK',
      StateReason:
        'Threshold Crossed: 1 out of the last 1 datapoints [61.3] was not greater than the threshold (95.0) (minimum 1 datapoint for INSUFFICIENT_DATA -> OK transition).',
    }),
  ];
}
