import type { Handler } from './http';
import type { Backend } from './ports';

/** Hands requests to web triggers' URLs to the Forge: anyone who knows such a URL may call it. */
export function serveWebTriggers(backend: Pick<Backend, 'webTrigger'>): Handler {
  return async ({ method, url, headers, text }) => {
    const body = await text();
    const answer = await backend.webTrigger({
      method,
      path: url.pathname + url.search,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat()]),
      ),
      ...(body === '' ? {} : { body }),
    });
    return {
      status: answer.status,
      headers: Object.fromEntries(
        Object.entries(answer.headers).map(([name, values]) => [name, values.join(', ')]),
      ),
      body: answer.body,
    };
  };
}
