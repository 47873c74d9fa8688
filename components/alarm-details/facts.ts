import { html, nothing, type TemplateResult } from 'lit';
import type { Dimension, Measure } from '../../contract/condition';
import type { AlarmDetails, Suppression } from '../../contract/details';
import type { BadgeAnswer } from '../../rules/answer';
import { withoutTurns } from '../../rules/visible-text';
import { dateTimeFormat } from '../internal/intl';
import { regionLabel } from '../internal/region-label';
import { durationText } from './condition/words';
import { message } from './messages';

/** A moment in words; undefined for a text that is none. */
export function momentText(iso: string | undefined): string | undefined {
  const date = new Date(iso ?? '');
  if (Number.isNaN(date.getTime())) return undefined;
  return dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** What tells one time series from others, as AWS writes it in its own lists. */
export function dimensionsText(dimensions: readonly Dimension[]): string {
  return dimensions.map(({ name, value }) => withoutTurns(`${name}=${value}`)).join(' · ');
}

type Term =
  'account' | 'region' | 'metric' | 'query' | 'band' | 'actions' | 'warm-up' | 'configured';

function fact(term: Term, said: unknown): TemplateResult {
  return html`<dt>${message(`fact.${term}`)}</dt>
    <dd>${said}</dd>`;
}

function measureLines(measure: Measure): readonly string[] {
  if (measure.kind === 'metric') {
    const { namespace, name, dimensions, statistic } = measure;
    const of = [namespace, name, statistic].filter(Boolean).join(' · ');
    return [of, ...(dimensions.length > 0 ? [dimensionsText(dimensions)] : [])].map(withoutTurns);
  }
  const inputs = measure.inputs.flatMap(({ id, ...input }) => {
    const [first, ...others] = measureLines(input);
    return [`${id} = ${first ?? ''}`, ...others];
  });
  return [withoutTurns(measure.expression), ...inputs.map(withoutTurns)];
}

function renderMeasured({ condition }: AlarmDetails): TemplateResult | typeof nothing {
  if (condition?.kind === 'promql') {
    return fact('query', html`<code>${withoutTurns(condition.query)}</code>`);
  }
  if (condition?.kind !== 'threshold') return nothing;
  return html`${fact(
    'metric',
    measureLines(condition.measure).map((line) => html`<div><bdi>${line}</bdi></div>`),
  )}${condition.band ? fact('band', html`<code>${withoutTurns(condition.band)}</code>`) : nothing}`;
}

function suppressedWords(
  suppression: Suppression | undefined,
  suppressor: string | undefined,
): string {
  const by = suppressor && withoutTurns(suppressor);
  const { waitSeconds = 0, extensionSeconds = 0 } = suppression ?? {};
  if (!by) return message('actions.suppressed');
  if (suppression?.by === 'wait-period' && waitSeconds) {
    return message('actions.suppressed-wait', { alarm: by, time: durationText(waitSeconds) });
  }
  if (suppression?.by === 'extension-period' && extensionSeconds) {
    return message('actions.suppressed-extension', {
      alarm: by,
      time: durationText(extensionSeconds),
    });
  }
  return message('actions.suppressed-by', { alarm: by });
}

function actionLines(
  { actionCounts, suppression }: AlarmDetails,
  { actions, suppressor }: Pick<BadgeAnswer, 'actions' | 'suppressor'>,
): readonly string[] {
  const { alarm, ok, insufficientData } = actionCounts;
  const counted = [
    alarm > 0 ? message('actions.alarm', { count: alarm }) : '',
    ok > 0 ? message('actions.ok', { count: ok }) : '',
    insufficientData > 0 ? message('actions.insufficient-data', { count: insufficientData }) : '',
  ].filter(Boolean);
  const held = [
    actions === 'off' ? message('actions.off') : '',
    actions === 'suppressed' ? suppressedWords(suppression, suppressor) : '',
  ].filter(Boolean);
  // Nothing is held back where there is nothing to do.
  return counted.length > 0 ? [...held, ...counted] : [message('actions.none')];
}

/** Where the alarm is, what it looks at, and who hears of it. */
export function renderFacts(
  details: AlarmDetails,
  answer: Pick<BadgeAnswer, 'actions' | 'suppressor'>,
): TemplateResult {
  const { account, region, warmUp, configuredAt } = details;
  const configured = momentText(configuredAt);
  return html`<dl>
    ${renderMeasured(details)}
    ${fact(
      'actions',
      actionLines(details, answer).map((line) => html`<div>${line}</div>`),
    )}
    ${fact('account', html`<bdi>${withoutTurns(account)}</bdi>`)}
    ${fact('region', withoutTurns(regionLabel(region)))}
    ${
      warmUp
        ? fact(
            'warm-up',
            message(warmUp.isBeforeEvaluation ? 'warm-up.before' : 'warm-up.during', {
              time: durationText(warmUp.minutes * 60),
            }),
          )
        : nothing
    }
    ${configured ? fact('configured', configured) : nothing}
  </dl>`;
}
