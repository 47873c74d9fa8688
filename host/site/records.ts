import { faultKinds } from '../aws/index';
import { serviceNames } from '../aws/service';
import { HttpError, json, parseObject, type Handler } from './http';
import type { Backend, Cloud } from './ports';
import type { Reports } from './reports';
import type { ConfluenceFault, Meter } from './rest/meter';

/** GET answers what AWS, the resolvers, the stores and Confluence were asked; DELETE forgets it. */
export function serveCalls(backend: Backend, cloud: Cloud, confluence: Meter): Handler {
  return ({ method }) => {
    if (method === 'DELETE') {
      for (const asked of [backend, cloud]) asked.clearCalls();
      confluence.clear();
      return { status: 204 };
    }
    return json(200, {
      aws: cloud.calls,
      forge: backend.calls,
      kvs: backend.kvsCalls,
      confluence: confluence.calls,
    });
  };
}

/** GET answers what should never happen; POST adds to it what the site's own scripts saw. */
export function serveReports(reports: Reports): Handler {
  return async ({ method, text }) => {
    if (method === 'DELETE') {
      reports.clear();
      return { status: 204 };
    }
    if (method === 'POST') {
      reports.add(parseObject(await text()));
      return { status: 204 };
    }
    const { csp, scripts, requests, styles, notModelled, notEmulated } = reports;
    return json(200, { csp, scripts, requests, styles, notModelled, notEmulated });
  };
}

/**
 * POST {service, operation?, fault, times?, region?, account?}: the next calls of that operation go wrong.
 * Faults of Confluence meet what the app asks; with `"caller": "token"` what programs ask with an API
 * token. DELETE ends the faults of AWS, with `?account=` those that were meant for one account.
 */
export function serveFaults(
  backend: Backend,
  cloud: Cloud,
  confluence: Meter,
  tokens: Meter,
): Handler {
  return async ({ method, url, text }) => {
    if (method === 'DELETE') {
      cloud.clearFaults(url.searchParams.get('account') ?? undefined);
      return { status: 204 };
    }
    const fields = parseObject(await text());
    const service = oneOf('service', [...serviceNames, 'kvs', 'confluence'], fields['service']);
    if (service === 'confluence') {
      const caller = oneOf('caller', ['app', 'token'], fields['caller'] ?? 'app');
      (caller === 'token' ? tokens : confluence).inject(confluenceFault(fields));
      return { status: 204 };
    }
    const fault = {
      fault: oneOf('fault', faultKinds, fields['fault']),
      ...optionalText('operation', fields['operation']),
    };
    if (service === 'kvs') {
      backend.inject({ service, ...fault, times: parseTimes(fields['times']) });
      return { status: 204 };
    }
    const { times } = fields;
    cloud.inject({
      service,
      ...fault,
      ...optionalText('region', fields['region']),
      ...optionalText('account', fields['account']),
      times: times === null ? Infinity : parseTimes(times),
    });
    return { status: 204 };
  };
}

/** Of Confluence also `retryAfter`, in seconds, and `reason`, both as its refusal has them. */
function confluenceFault(fields: Readonly<Record<string, unknown>>): ConfluenceFault {
  const { retryAfter } = fields;
  if (retryAfter !== undefined && !(Number.isInteger(retryAfter) && Number(retryAfter) >= 0)) {
    throw new HttpError(400, '"retryAfter" must be a whole number of seconds.');
  }
  return {
    service: 'confluence',
    fault: oneOf('fault', ['throttle', '5xx'] as const, fields['fault']),
    times: parseTimes(fields['times']),
    ...(retryAfter === undefined ? {} : { retryAfter: Number(retryAfter) }),
    ...optionalText('reason', fields['reason']),
  };
}

function parseTimes(times: unknown = 1): number {
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > 10_000) {
    throw new HttpError(400, '"times" must be a whole number from 1 to 10000.');
  }
  return times;
}

function oneOf<T extends string>(name: string, known: readonly T[], value: unknown): T {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined)
    throw new HttpError(400, `"${name}" must be one of ${known.join(', ')}.`);
  return found;
}

function optionalText(name: string, value: unknown): Record<string, string> {
  if (value === undefined) return {};
  if (typeof value !== 'string') throw new HttpError(400, `"${name}" must be a string.`);
  return { [name]: value };
}
