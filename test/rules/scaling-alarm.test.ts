import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isScalingAlarm } from '../../rules/scaling-alarm';

test('alarms of target tracking only scale something, by their names', () => {
  for (const name of [
    'TargetTracking-my-asg-AlarmHigh-fc0e4183-23ac-497e-9992-691c9980c38e',
    'TargetTracking-service/default/web-app-AlarmLow-1b437334-d19b-4a63-a812-6c67aaf2910d',
  ]) {
    assert.equal(isScalingAlarm(name), true, name);
  }
  for (const name of ['checkout-latency', 'targettracking-x', 'my TargetTracking-x', '']) {
    assert.equal(isScalingAlarm(name), false, name);
  }
});
