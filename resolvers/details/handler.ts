import type { Handlers } from '@forge/resolver';
import type { AlarmReference } from '../../contract/alarms';
import type { DetailsOutput } from '../../contract/details';
import type { Contract } from '../../contract/index';
import {
  metricSpans,
  type AlarmContributors,
  type AlarmHistory,
  type AlarmMetrics,
  type MetricSpan,
  type MuteRules,
  type OptionalRead,
} from '../../contract/optional-reads';
import type { Refusal, Result } from '../../contract/result';
import { parseAlarmName } from '../../rules/alarm-name';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import type { Occasion } from '../alarms/evidence';
import { longestProof, parseReferences, parseText } from '../lib/parse';
import { failure, success } from '../lib/result';
import { installationOf, viewerOf } from '../lib/viewer';
import type { BesideRequest } from './beside';

/** What details of alarms need from the outside world. */
export interface DetailsPorts {
  readDetails(reference: AlarmReference, occasion: Occasion): Promise<DetailsOutput>;
  readHistory(request: BesideRequest): Promise<Result<{ history: AlarmHistory }>>;
  readMetrics(request: BesideRequest, span: MetricSpan): Promise<Result<{ metrics: AlarmMetrics }>>;
  readContributors(request: BesideRequest): Promise<Result<{ contributors: AlarmContributors }>>;
  readMuteRules(request: BesideRequest): Promise<Result<{ muteRules: MuteRules }>>;
}

type DetailsHandlers = Pick<
  Handlers<Contract>,
  | 'details.read'
  | 'details.history'
  | 'details.metrics'
  | 'details.contributors'
  | 'details.mute-rules'
>;

/** The functions behind the details of an alarm. */
export function detailsHandlers(ports: DetailsPorts): DetailsHandlers {
  return {
    'details.read': async ({ payload, context }) => {
      const asked = askedOf(payload, context);
      if ('ok' in asked) return asked;
      return success(await ports.readDetails(asked.reference, asked.occasion));
    },

    'details.history': async ({ payload, context }) => {
      const asked = besideOf('history', payload, context);
      return 'ok' in asked ? asked : ports.readHistory(asked);
    },

    'details.metrics': async ({ payload, context }) => {
      const span = metricSpans.find((each) => each === fieldsOf(payload)['span']);
      if (span === undefined) return failure('invalid-input', 'span');
      const asked = besideOf('metrics', payload, context);
      return 'ok' in asked ? asked : ports.readMetrics(asked, span);
    },

    'details.contributors': async ({ payload, context }) => {
      const asked = besideOf('contributors', payload, context);
      return 'ok' in asked ? asked : ports.readContributors(asked);
    },

    'details.mute-rules': async ({ payload, context }) => {
      const asked = besideOf('mute-rules', payload, context);
      return 'ok' in asked ? asked : ports.readMuteRules(asked);
    },
  };
}

type Context = Readonly<Record<string, unknown>>;

/** The alarm that is asked about, and who asks; a badge that hides its alarm has no details. */
function askedOf(
  payload: unknown,
  context: Context,
): Pick<BesideRequest, 'reference' | 'occasion'> | Refusal {
  const { reference: given, contentId, proof } = fieldsOf(payload);
  const [reference] = parseReferences([given]) ?? [];
  if (reference === undefined) return failure('invalid-input', 'reference');
  const accountId = viewerOf(context);
  if (accountId === undefined || 'seal' in reference) return failure('forbidden');
  return {
    reference,
    occasion: {
      installation: installationOf(context),
      accountId,
      contentId: parseConfluenceId(contentId),
      proof: parseText(proof, longestProof),
    },
  };
}

function besideOf(read: OptionalRead, payload: unknown, context: Context): BesideRequest | Refusal {
  const asked = askedOf(payload, context);
  if ('ok' in asked) return asked;
  return { read, ...asked, alarmName: parseAlarmName(fieldsOf(payload)['alarmName']) };
}
