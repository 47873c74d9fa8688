import type { Manifest } from '../forge/manifest';
import type { Confluence } from '../forge/index';
import type { ContextTokens } from './contexts';
import { json, parseObject, type Handler } from './http';

/** What calls of a product's API by frames need. */
export interface ProductOptions {
  readonly manifest: Pick<Manifest, 'scopes'>;
  readonly contexts: ContextTokens;
  readonly confluence: Confluence;
}

/**
 * POST {token, restPath, method, headers, body}: what the bridge's `fetchProduct` asks for a frame
 * (@forge/bridge 7.2, out/fetch/fetch.js), with the rights of whoever looks at it and the scopes of
 * the manifest. Such calls cost the app none of its points
 * (developer.atlassian.com/cloud/confluence/rate-limiting/).
 */
export function serveProduct({ manifest, contexts, confluence }: ProductOptions): Handler {
  return async (request) => {
    const { token, restPath, method, headers, body } = parseObject(await request.text());
    const opened = contexts.open(text(token));
    if (opened.is !== 'good') return json(401, { message: 'The context is not valid any more.' });
    const { context, person } = opened;
    const answer = await confluence({
      as: 'user',
      accountId: person.accountId,
      installation: context.installation,
      method: text(method) || 'GET',
      path: text(restPath),
      headers: Object.fromEntries(Array.isArray(headers) ? (headers as [string, string][]) : []),
      ...(typeof body === 'string' && { body }),
      scopes: manifest.scopes,
    });
    return json(200, { ...answer });
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
