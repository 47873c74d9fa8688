import {
  emptyDirectory,
  type DirectoryAnswer,
  type DirectoryEntry,
  type DirectoryQuery,
  type MacroDirectory,
} from '../../../components/macro-form/directory';
import { fieldsOf } from '../../../rules/fields';
import { entriesOf, holding, mostEntries, textIn, type AskConfluence } from './answer';
import { contentEntry } from './content-entry';
import { contentSearch, path, peopleSearch, spaceSearch } from './cql';
import { nowhere, type DirectoryPlace } from './place';

/** A list that Confluence gives whole, to be searched here, has so many at most. */
const mostListed = '250';

/** Account ids of Atlassian: a realm and an id, or 24 digits of older accounts. */
const accountId = /^([\w-]+:[\w:-]+|[0-9a-f]{24})$/i;

/**
 * What of Confluence the fields of a user macro's form choose from, asked by the browser with the
 * rights of whoever fills it in (docs/decisions/macro-directory.md).
 *
 * @param place - The page that the macro stands on.
 */
export function confluenceDirectory(
  confluence: AskConfluence,
  place: DirectoryPlace,
): Pick<MacroDirectory, 'find' | 'people'> {
  const whole = new Map<string, Promise<DirectoryAnswer>>();
  const find = finders(confluence, place, (address) => {
    const answer = whole.get(address) ?? entriesOf(confluence, address, namedEntry);
    whole.set(address, answer);
    // What failed is asked for again.
    void answer.then(({ ok }) => ok || whole.delete(address));
    return answer;
  });
  return {
    find: (query) => find[query.kind](query),
    people: (ids) => people(confluence, ids),
  };
}

/** What a site as a whole has, as long as Confluence can be asked; nothing before. */
export function siteDirectory(confluence: AskConfluence | undefined): MacroDirectory {
  return { ...emptyDirectory, ...(confluence && confluenceDirectory(confluence, nowhere)) };
}

type Find = (query: DirectoryQuery) => Promise<DirectoryAnswer>;

/** @param list - Gives a whole list, once for the life of the directory. */
function finders(
  confluence: AskConfluence,
  { contentId, isBlogPost, spaceKey, spaceId }: DirectoryPlace,
  list: (address: string) => Promise<DirectoryAnswer>,
): Readonly<Record<DirectoryQuery['kind'], Find>> {
  return {
    content: ({ text, spaceKey: wanted }) => {
      const key = wanted?.toLowerCase() === '@self' ? spaceKey : wanted;
      return entriesOf(confluence, contentSearch(text, key), (result) =>
        contentEntry(result, spaceKey),
      );
    },
    space: ({ text }) => entriesOf(confluence, spaceSearch(text), spaceEntry),
    user: ({ text }) =>
      entriesOf(confluence, peopleSearch(text), (result) => personEntry(fieldsOf(result)['user'])),
    group: ({ text }) => {
      const limit = String(mostEntries);
      const address = text
        ? path('/wiki/rest/api/group/picker', { query: text, limit })
        : path('/wiki/rest/api/group', { limit });
      return entriesOf(confluence, address, namedEntry);
    },
    label: async ({ text }) => {
      if (!spaceId) return { ok: true, entries: [], isComplete: true };
      const query = { prefix: 'global', limit: mostListed };
      return holding(
        await list(path(`/wiki/api/v2/spaces/${spaceId}/content/labels`, query)),
        text,
      );
    },
    attachment: async ({ text }) => {
      if (!contentId) return { ok: true, entries: [], isComplete: true };
      const kind = isBlogPost ? 'blogposts' : 'pages';
      const address = `/wiki/api/v2/${kind}/${contentId}/attachments`;
      return holding(await list(path(address, { limit: mostListed })), text);
    },
  };
}

async function people(confluence: AskConfluence, ids: readonly string[]): Promise<DirectoryAnswer> {
  const accountIds = ids.filter((id) => accountId.test(id));
  // Names of users from Data Center are no account ids: nobody has them.
  if (accountIds.length === 0) return { ok: true, entries: [], isComplete: true };
  const body = JSON.stringify({ accountIds });
  return entriesOf(confluence, '/wiki/api/v2/users-bulk', personEntry, { method: 'POST', body });
}

function personEntry(person: unknown): DirectoryEntry | undefined {
  const value = textIn(person, 'accountId');
  const kind = textIn(person, 'accountType');
  if (!value || (kind && kind !== 'atlassian')) return undefined;
  const label = textIn(person, 'displayName') || textIn(person, 'publicName') || value;
  return { value, label, detail: textIn(person, 'email') };
}

function spaceEntry(result: unknown): DirectoryEntry | undefined {
  const { space } = fieldsOf(result);
  const value = textIn(space, 'key');
  return value ? { value, label: textIn(space, 'name') || value, detail: value } : undefined;
}

/** A group or a label by its name, a file by its title. */
function namedEntry(result: unknown): DirectoryEntry | undefined {
  const value = textIn(result, 'name') || textIn(result, 'title');
  return value ? { value, label: value } : undefined;
}
