import type { WebTriggerRequest, WebTriggerResponse } from './invocation';
import { at, record } from './yaml';

/**
 * What a web trigger's function is given
 * (developer.atlassian.com/platform/forge/runtime-reference/web-trigger/).
 */
export function webTriggerEvent(
  { method, path, headers, body }: WebTriggerRequest,
  userPath: string,
): Record<string, unknown> {
  const [pathname = '', query = ''] = path.split('?', 2);
  const queryParameters: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    // The documented example splits at commas.
    (queryParameters[name] ??= []).push(...value.split(','));
  }
  return { method, path: pathname, userPath, headers, queryParameters, body: body ?? '' };
}

/** The HTTP answer that a function's result stands for; 500 for a result of another shape. */
export function parseWebTriggerResult(result: unknown): WebTriggerResponse {
  const status = at(result, 'statusCode');
  const body = at(result, 'body') ?? '';
  const headers = record(at(result, 'headers') ?? {});
  const statusText = at(result, 'statusText');
  const isValid =
    Number.isInteger(status) &&
    typeof body === 'string' &&
    headers !== undefined &&
    Object.values(headers).every(isTexts);
  if (!isValid) return { status: 500, headers: {}, body: '' };
  return {
    status: status as number,
    ...(typeof statusText === 'string' ? { statusText } : {}),
    headers: headers as Record<string, string[]>,
    body,
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
