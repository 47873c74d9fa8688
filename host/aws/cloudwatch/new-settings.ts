import { validationError } from '../errors';
import type { Fields } from '../wire/fields';
import type { ActionConfiguration, EvaluationWindow, WarmUpConfiguration } from './alarm';
import { invalidCombination } from './errors';
import { present } from './present';

const keyRule = { min: 1, max: 128 };
const keysRule = { min: 1, max: 50 };
/** Fixed offsets, in multiples of five minutes. */
const offset = /^(?:UTC)?[+-](?:0\d|1\d|2[0-3]):[0-5][05]$/;

/** Which data an alarm looks at: up to now, or up to a full hour or day (API_EvaluationWindow.html). */
export function readEvaluationWindow(input: Fields): EvaluationWindow | undefined {
  const window = input.structure('EvaluationWindow');
  if (window === undefined) return undefined;
  const wallClock = window.structure('WallClockWindow');
  const sliding = window.structure('SlidingWindow');
  if ((wallClock === undefined) === (sliding === undefined)) {
    throw validationError(
      'Exactly one of SlidingWindow and WallClockWindow must be set in EvaluationWindow',
    );
  }
  if (wallClock === undefined) return { SlidingWindow: {} };
  const Timezone = wallClock.text('Timezone');
  if (Timezone !== undefined && !offset.test(Timezone) && !isTimeZone(Timezone)) {
    throw validationError(`${Timezone} is not a valid time zone`);
  }
  return { WallClockWindow: present({ Timezone }) };
}

/**
 * How long a new alarm is not evaluated (API_WarmUpConfiguration.html). It is kept and told; here no
 * alarm on a metric or on logs is ever evaluated but by hand.
 */
export function readWarmUp(input: Fields): WarmUpConfiguration | undefined {
  const warmUp = input.structure('WarmUpConfiguration');
  return (
    warmUp &&
    present({
      WarmUpPeriodDurationInMinutes: warmUp.requiredInteger('WarmUpPeriodDurationInMinutes', {
        min: 1,
        max: 2880,
      }),
      OnlyStartEvaluatingAfterWarmUpPeriodEnds: warmUp.boolean(
        'OnlyStartEvaluatingAfterWarmUpPeriodEnds',
      ),
    })
  );
}

/** Which tags go along with notifications (API_AlarmTagsPropagation.html); here none are sent. */
export function readActionConfiguration(input: Fields): ActionConfiguration | undefined {
  const configuration = input.structure('ActionConfiguration');
  if (configuration === undefined) return undefined;
  const propagation = configuration.structure('AlarmTagsPropagation');
  if (propagation === undefined) return {};
  const IncludedTagKeys = propagation.texts('IncludedTagKeys', keysRule, keyRule);
  const ExcludedTagKeys = propagation.texts('ExcludedTagKeys', keysRule, keyRule);
  if (IncludedTagKeys !== undefined && ExcludedTagKeys !== undefined) {
    throw invalidCombination('IncludedTagKeys and ExcludedTagKeys exclude each other');
  }
  const Enabled = propagation.requiredBoolean('Enabled');
  return { AlarmTagsPropagation: present({ Enabled, IncludedTagKeys, ExcludedTagKeys }) };
}

/** Whether a text names a time zone, as `America/New_York` does. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
