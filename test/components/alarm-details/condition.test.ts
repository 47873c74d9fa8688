import { expect } from '@open-wc/testing';
import { conditionSentences } from '../../../components/alarm-details/condition/words';
import {
  comparisons,
  missingDataTreatments,
  type AlarmCondition,
  type ThresholdCondition,
} from '../../../contract/condition';

const threshold: ThresholdCondition = {
  kind: 'threshold',
  measure: {
    kind: 'metric',
    namespace: 'AWS/EC2',
    name: 'CPUUtilization',
    dimensions: [],
    unit: 'Percent',
  },
  comparison: 'above',
  threshold: 80.5,
  pointsToAlarm: 2,
  pointsEvaluated: 3,
  periodSeconds: 60,
  missingData: 'breaching',
  ignoresFewSamples: false,
};

const words = (condition: AlarmCondition | undefined) =>
  conditionSentences(condition, 'checkout').join(' ');
const changed = (change: Partial<ThresholdCondition>) => words({ ...threshold, ...change });

describe('the condition of an alarm in words', () => {
  it('says metric, threshold, how many of how many minutes, and what missing data is', () => {
    expect(words(threshold)).to.equal(
      'CPUUtilization above 80.5% for 2 of 3 minutes. Missing data counts as breaching.',
    );
  });

  for (const [periodSeconds, pointsEvaluated, end] of [
    [300, 1, 'for 5 minutes.'],
    [300, 3, 'for 2 of 3 periods of 5 minutes.'],
    [3600, 3, 'for 2 of 3 periods of 1 hour.'],
    [86_400, 3, 'for 2 of 3 periods of 1 day.'],
    [10, 3, 'for 2 of 3 periods of 10 seconds.'],
    [90, 3, 'for 2 of 3 periods of 90 seconds.'],
  ] as const) {
    it(`counts ${pointsEvaluated} values each ${periodSeconds} s`, () => {
      expect(changed({ periodSeconds, pointsEvaluated })).to.contain(`80.5% ${end}`);
    });
  }

  it('has a sentence for each comparison, and each treatment of missing data', () => {
    const firsts = comparisons.map((comparison) => changed({ comparison }));
    const others = missingDataTreatments.map((missingData) => changed({ missingData }));

    expect(new Set(firsts).size).to.equal(comparisons.length);
    expect(new Set(others).size).to.equal(missingDataTreatments.length);
  });

  it('says nothing of a period that is not known', () => {
    const { periodSeconds, ...without } = threshold;

    expect(periodSeconds).to.equal(60);
    expect(words(without)).to.contain('for 2 of 3 values.');
  });

  it('tells a statistic with its metric, and an expression by its label', () => {
    const measure = { ...threshold.measure, statistic: 'p99' } as ThresholdCondition['measure'];

    expect(changed({ measure })).to.match(/^CPUUtilization \(p99\) above/);
    expect(
      changed({ measure: { kind: 'expression', expression: 'a / b', label: 'Rate', inputs: [] } }),
    ).to.match(/^Rate above/);
  });

  it('tells queries, and rules of others', () => {
    expect(
      words({ kind: 'promql', query: 'up', pendingSeconds: 300, recoverySeconds: 60 }),
    ).to.equal(
      'The query has had a result for 5 minutes. The alarm is over when it has had none for 1 minute.',
    );
    expect(words({ kind: 'composite', text: 'ALARM(x)' })).to.contain('as AWS has it');
    expect(words(undefined)).to.contain('does not know');
  });
});
