import type { ForgeOptions } from '../../../host/forge/index';
import { people, type Person } from '../local';

/** A page or blog post of the stub. */
export interface StubPage {
  readonly title: string;
  readonly spaceId: string;
  readonly kind?: 'pages' | 'blogposts';
  /** Whether it was never published. */
  readonly isDraft?: boolean;
  /** Who may read it; everybody without it. */
  readonly readers?: readonly Person[];
  readonly editors?: readonly Person[];
  readonly children?: readonly string[];
  readonly ancestors?: readonly string[];
  readonly labels?: readonly string[];
}

/** What a Confluence holds that answers what macros ask, with the rights of whoever asks. */
export interface StubSite {
  readonly pages?: Readonly<Record<string, StubPage>>;
  /** Who sees each space; everybody where it is not here. */
  readonly spaces?: Readonly<Record<string, readonly Person[]>>;
  /** Who makes pages in each space; nobody where it is not here. */
  readonly writers?: Readonly<Record<string, readonly Person[]>>;
  /** Groups and their members. */
  readonly groups?: Readonly<Record<string, readonly Person[]>>;
}

/**
 * A Confluence of its own for one test: paths and fields are those of the REST reference
 * (developer.atlassian.com/cloud/confluence/rest/). `asked` grows by each call, `points` by its price.
 */
export function stubSite(
  { pages = {}, spaces = {}, writers = {}, groups = {} }: StubSite,
  seen: { asked: string[]; points: number } = { asked: [], points: 0 },
): NonNullable<ForgeOptions['confluence']> {
  return ({ path, accountId, as, method, body }) => {
    const url = new URL(path, 'http://site.invalid');
    const who = Object.entries(people).find(([, each]) => each.accountId === accountId)?.[0];
    const isOf = (list: readonly string[] | undefined) =>
      as === 'user' && who !== undefined && (list === undefined || list.includes(who));
    const answer = (value: unknown, price: number, status = 200) => {
      seen.asked.push(`${method} ${url.pathname}${url.search}`);
      seen.points += 1 + price;
      const headers = { 'content-type': 'application/json' };
      return Promise.resolve({ status, headers, body: JSON.stringify(value) });
    };
    const list = (results: readonly unknown[], price = 1) =>
      answer({ results, _links: {} }, results.length * price);
    const sees = (id: string) => isOf(pages[id]?.readers) && isOf(spaces[pages[id]?.spaceId ?? '']);
    const given = (name: string) => url.searchParams.get(name)?.split(',') ?? [];

    const kind = /^\/wiki\/api\/v2\/(pages|blogposts)$/.exec(url.pathname)?.[1];
    if (kind !== undefined) {
      const title = url.searchParams.get('title');
      const ids = Object.keys(pages).filter((id) =>
        title === null
          ? given('id').includes(id)
          : pages[id]?.title === title && pages[id].spaceId === url.searchParams.get('space-id'),
      );
      const found = ids.filter(
        (id) => (pages[id]?.kind ?? 'pages') === kind && !pages[id]?.isDraft && sees(id),
      );
      return list(found.map((id) => pageBody(id, pages[id]!)));
    }
    const [, id = '', part] =
      /^\/wiki\/api\/v2\/pages\/(\d+)(?:\/([\w-]+))?$/.exec(url.pathname) ?? [];
    const page = pages[id];
    if (page && sees(id)) {
      const refer = (ids: readonly string[] = []) => ids.filter(sees).map((each) => ({ id: each }));
      if (part === 'children') return list(refer(page.children));
      if (part === 'ancestors') return list(refer(page.ancestors));
      if (part === 'labels') {
        return list((page.labels ?? []).map((name) => ({ id: '1', name, prefix: 'global' })));
      }
      const { isDraft = false } = page;
      if (part === undefined && isDraft === (url.searchParams.get('get-draft') === 'true')) {
        return answer({ ...pageBody(id, page), status: isDraft ? 'draft' : 'current' }, 1);
      }
    }
    if (url.pathname === '/wiki/api/v2/spaces') {
      const all = ['65537', '65538'].filter((each) => isOf(spaces[each]));
      const ids = all.filter(
        (each) => given('ids').includes(each) || given('keys').includes(`S${each}`),
      );
      return list(ids.map(spaceBody));
    }
    const permitted = /^\/wiki\/api\/v2\/spaces\/(\d+)\/operations$/.exec(url.pathname)?.[1];
    if (permitted !== undefined && isOf(spaces[permitted])) {
      const targets = isOf(writers[permitted] ?? []) ? ['comment', 'page'] : ['comment'];
      const operations = targets.map((targetType) => ({ operation: 'create', targetType }));
      return answer({ operations }, 0);
    }
    if (url.pathname === '/wiki/api/v2/users-bulk') {
      const { accountIds } = JSON.parse(body ?? '{}') as { accountIds: readonly string[] };
      const known = Object.values(people).filter((each) => accountIds.includes(each.accountId));
      return list(
        known.map((each) => ({
          accountId: each.accountId,
          displayName: each.accountId.replace('712020:sentinel-', 'Name of '),
          email: '',
        })),
        2,
      );
    }
    if (url.pathname === '/wiki/rest/api/user/memberof') {
      const whose = url.searchParams.get('accountId');
      const person = Object.entries(people).find(([, each]) => each.accountId === whose)?.[0];
      const names = Object.keys(groups).filter((name) => groups[name]?.includes(person as Person));
      return list(
        names.map((name) => ({ id: `id-of-${name}`, name })),
        2,
      );
    }
    const checked = /^\/wiki\/rest\/api\/content\/(\d+)\/permission\/check$/.exec(
      url.pathname,
    )?.[1];
    if (checked !== undefined) {
      return answer({ hasPermission: isOf(pages[checked]?.editors ?? []) }, 0);
    }
    if (url.pathname === '/wiki/rest/api/user/current') {
      const operations = who === 'administrator' ? ['administer'] : [];
      return answer(
        { operations: operations.map((operation) => ({ operation, targetType: 'application' })) },
        2,
      );
    }
    return answer({ message: 'nothing here' }, 0, 404);
  };
}

function pageBody(id: string, { title, spaceId }: StubPage) {
  return {
    id,
    title,
    spaceId,
    authorId: people.editor.accountId,
    createdAt: '2026-01-05T09:30:00.000Z',
    version: {
      number: 3,
      authorId: people.editor.accountId,
      createdAt: '2026-02-01T00:00:00.000Z',
    },
    _links: { webui: `/spaces/S${spaceId}/pages/${id}` },
  };
}

function spaceBody(id: string) {
  const name = `Space ${id}`;
  return { id, key: `S${id}`, name, type: 'global', _links: { webui: `/spaces/S${id}` } };
}
