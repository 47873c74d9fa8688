import type { ForgeOptions } from '../../host/forge/index';
import { people, type Person } from './local';

/** One page or blog post as Confluence's REST API answers it. */
export interface StubContent {
  readonly kind?: 'pages' | 'blogposts';
  readonly spaceId: string;
  /** Who may read it; whoever is left out gets 404, as from Confluence. */
  readonly readers: readonly Person[];
  readonly editors?: readonly Person[];
  /** In the Atlassian Document Format. */
  readonly published?: object;
  readonly draft?: object;
}

/** What a Confluence holds that answers the calls of this app, each with its caller's rights. */
export interface StubWiki {
  readonly content?: Readonly<Record<string, StubContent>>;
  /** Spaces by id, and who sees them. */
  readonly spaces?: Readonly<Record<string, readonly Person[]>>;
}

/** The app's id in the manifest. */
const appId = '00000000-0000-0000-0000-000000000000';

/** A page with a macro that was made of the link. */
export const bodyWith = (parameters: object, app = appId) => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        {
          type: 'inlineExtension',
          attrs: {
            extensionType: 'com.atlassian.ecosystem',
            extensionKey: `${app}/environment/static/alarm-badge`,
            parameters,
          },
        },
      ],
    },
  ],
});
/** A Confluence of its own for one test; `asked` grows by each call's path. */
export function stubConfluence(
  { content = {}, spaces = {} }: StubWiki,
  asked: string[] = [],
): ForgeOptions['confluence'] {
  return ({ path, accountId, as }) => {
    asked.push(path);
    const who = Object.entries(people).find(([, each]) => each.accountId === accountId)?.[0];
    const isOf = (list: readonly string[]) =>
      as === 'user' && who !== undefined && list.includes(who);
    const url = new URL(path, 'http://site.invalid');
    const answer = (body: unknown, status = 200) =>
      Promise.resolve({
        status,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });

    const [, kind, id] = /^\/wiki\/api\/v2\/(pages|blogposts)\/(\d+)$/.exec(url.pathname) ?? [];
    const found = id === undefined ? undefined : content[id];
    if (found && (found.kind ?? 'pages') === kind && isOf(found.readers)) {
      const isDraft = url.searchParams.get('get-draft') === 'true';
      // An app's request does not see the draft of a published page (host/site/rest/content.ts).
      const draft = found.published === undefined ? found.draft : undefined;
      const body = isDraft ? draft : found.published;
      if (body !== undefined) {
        return answer({
          status: isDraft ? 'draft' : 'current',
          spaceId: found.spaceId,
          body: { atlas_doc_format: { value: JSON.stringify(body) } },
        });
      }
    }
    const checked = /^\/wiki\/rest\/api\/content\/(\d+)\/permission\/check$/.exec(
      url.pathname,
    )?.[1];
    if (checked !== undefined) {
      return answer({ hasPermission: isOf(content[checked]?.editors ?? []) });
    }
    if (url.pathname === '/wiki/rest/api/user/current') {
      const administers = { operation: 'administer', targetType: 'application' };
      return answer({ operations: isOf(['administrator']) ? [administers] : [] });
    }
    if (url.pathname === '/wiki/api/v2/spaces') {
      const ids = url.searchParams.get('ids')?.split(',') ?? [];
      const results = ids
        .filter((each) => isOf(spaces[each] ?? []))
        .map((each) => ({ id: each, key: `S${each}`, name: `Space ${each}`, type: 'global' }));
      return answer({ results, _links: {} });
    }
    return answer({ message: 'nothing here' }, 404);
  };
}
