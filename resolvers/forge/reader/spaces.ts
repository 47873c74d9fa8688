import { route } from '@forge/api';
import type { SpaceSnapshot } from '../../../macros/host-objects/snapshot';
import { fieldsOf } from '../../../rules/fields';
import type { ReaderReads } from '../../macros/world/reads';
import { toLabel } from './contents';
import type { ReaderRest } from './rest';

/** Confluence's largest page. A template that lists spaces lists no more. */
const pageSize = '250';

/**
 * How spaces are read: developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/ and
 * api-group-operation/, whose operations are told by the names of space permissions.
 */
export function spaceReads(
  rest: ReaderRest,
): Pick<
  ReaderReads,
  'spacesByIds' | 'spacesByKeys' | 'spaceLabels' | 'spaceKeys' | 'spaceOperations'
> {
  const read = async (filter: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams({
      limit: pageSize,
      'description-format': 'plain',
      ...filter,
    });
    const spaces = await rest.list(route`/wiki/api/v2/spaces?${query}`);
    return spaces.flatMap((each) => toSpace(each) ?? []);
  };

  return {
    spacesByIds: (ids) => read({ ids: ids.join(',') }),
    spacesByKeys: async (keys) => {
      // A list of keys is told by commas.
      const askable = keys.filter((key) => /^[\w~:.-]+$/.test(key));
      return askable.length === 0 ? [] : read({ keys: askable.join(',') });
    },
    spaceKeys: async () => (await read({ sort: 'name' })).map(({ key }) => key),
    spaceOperations: async (spaceId) => {
      const permitted = await rest.ask(route`/wiki/api/v2/spaces/${spaceId}/operations`);
      const operations = permitted?.['operations'];
      const all: readonly unknown[] = Array.isArray(operations) ? operations : [];
      return new Set(
        all.flatMap((each) => {
          const { operation, targetType } = fieldsOf(each);
          const isNamed = typeof operation === 'string' && typeof targetType === 'string';
          return isNamed ? [`${operation} ${targetType}`] : [];
        }),
      );
    },
    spaceLabels: async (spaceId) => {
      const query = new URLSearchParams({ limit: pageSize });
      return (await rest.list(route`/wiki/api/v2/spaces/${spaceId}/labels?${query}`)).map(toLabel);
    },
  };
}

function toSpace(value: unknown): SpaceSnapshot | undefined {
  const { id, key, name, type, status, authorId, createdAt, homepageId, description, _links } =
    fieldsOf(value);
  if (typeof id !== 'string' || typeof key !== 'string' || typeof name !== 'string') {
    return undefined;
  }
  const path = fieldsOf(_links)['webui'];
  const plain = fieldsOf(fieldsOf(description)['plain'])['value'];
  const created = typeof createdAt === 'string' ? Date.parse(createdAt) : NaN;
  return {
    id,
    key,
    name,
    type: type === 'personal' ? 'personal' : 'global',
    archived: status === 'archived',
    urlPath: typeof path === 'string' ? path : `/spaces/${key}`,
    creationDate: Number.isNaN(created) ? 0 : created,
    creatorName: typeof authorId === 'string' ? authorId : null,
    description: typeof plain === 'string' ? plain : '',
    homePageId: typeof homepageId === 'string' ? homepageId : null,
  };
}
