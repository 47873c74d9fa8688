import { route } from '@forge/api';
import type { SpaceChoice, SpaceListing } from '../../contract/placement';
import { fieldsOf } from '../../rules/fields';
import { askConfluence, ConfluenceFailure } from './confluence';

/** Confluence's largest page. */
const pageSize = 250;

/** Sites have thousands of spaces; who looks for one among more than these types its key. */
const mostPages = 4;

/** One page of spaces that the person who asks may see. */
interface SpacePage {
  readonly spaces: readonly SpaceChoice[];
  readonly cursor?: string;
}

/** Those of the spaces that the person who asks may see. */
export async function readSpaces(ids: readonly string[]): Promise<readonly SpaceChoice[]> {
  if (ids.length === 0) return [];
  return (await readPage({ ids: ids.join(',') })).spaces;
}

/** Whether the person who asks may see one of the spaces. Each that Confluence answers costs points. */
export async function seesOneOf(ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  return (await readPage({ ids: ids.join(','), limit: '1' })).spaces.length > 0;
}

/** The space with that key, where the person who asks may see it. */
export async function readSpaceByKey(key: string): Promise<readonly SpaceChoice[]> {
  return (await readPage({ keys: key })).spaces;
}

/** Those of the first 1,000 spaces that are not personal. */
export async function listSpaces(): Promise<SpaceListing> {
  const { spaces, complete } = await readPages({});
  return { spaces: spaces.filter(({ isPersonal }) => !isPersonal), complete };
}

/** The first 1,000 personal spaces, which Confluence names after their owners. */
export async function listPersonalSpaces(): Promise<SpaceListing> {
  return readPages({ type: 'personal' });
}

async function readPages(filter: Readonly<Record<string, string>>): Promise<SpaceListing> {
  const spaces: SpaceChoice[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const next = await readPage({ ...filter, ...(cursor === undefined ? {} : { cursor }) });
    spaces.push(...next.spaces);
    cursor = next.cursor;
    if (cursor === undefined) return { spaces, complete: true };
  }
  return { spaces, complete: false };
}

/** developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/ */
async function readPage(filter: Readonly<Record<string, string>>): Promise<SpacePage> {
  const query = new URLSearchParams({ limit: String(pageSize), ...filter });
  const response = await askConfluence(route`/wiki/api/v2/spaces?${query}`);
  if (!response.ok) throw new ConfluenceFailure(response.status);
  const { results, _links } = fieldsOf(await response.json());
  const { next } = fieldsOf(_links);
  const cursor = typeof next === 'string' ? cursorOf(next) : undefined;
  const spaces = Array.isArray(results) ? results.flatMap((each) => parseSpace(each) ?? []) : [];
  return { spaces, ...(cursor === undefined ? {} : { cursor }) };
}

function cursorOf(link: string): string | undefined {
  return new URL(link, 'https://site.invalid').searchParams.get('cursor') ?? undefined;
}

function parseSpace(value: unknown): SpaceChoice | undefined {
  const { id, key, name, type } = fieldsOf(value);
  if (typeof id !== 'string' || typeof key !== 'string' || typeof name !== 'string') {
    return undefined;
  }
  return { id, key, name, isPersonal: type === 'personal' };
}
