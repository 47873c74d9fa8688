import type { Content } from '../wiki/content';
import { paged } from './paged';
import { notFound, type RestCall, type Route } from './routes';

/** A list of what hangs on one content. */
export interface Hanging<Entity extends { readonly id: string }> {
  /** The last part of the path. */
  readonly part: string;
  readonly scope: string;
  /** Of one page of the list where the call names no limit. */
  readonly usual: number;
  readonly on: (content: Content, call: RestCall) => readonly Entity[];
  readonly body: (each: Entity, call: RestCall) => object;
}

const kinds = { page: 'pages', blogpost: 'blogposts' } as const;

/** The routes of what hangs on pages, or on blog posts, for whoever may see these. */
export function hangingOn<Entity extends { readonly id: string }>(
  type: Content['type'],
  { part, scope, usual, on, body }: Hanging<Entity>,
): Route {
  return {
    method: 'GET',
    path: `/wiki/api/v2/${kinds[type]}/*/${part}`,
    scopes: [scope],
    answer(call) {
      const content = call.wiki.content(call.parameters[0] ?? '');
      if (content?.type !== type || !sees(call, content)) return notFound;
      return paged(call, on(content, call), usual, (each) => body(each, call));
    },
  };
}

/** Whether who asks may see the content; the app itself sees everything. */
export function sees({ wiki, person }: RestCall, content: Content): boolean {
  return !person || wiki.mayView(person, content);
}
