import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import type { SpaceChoice, SpaceListing } from '../../contract/placement';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import { mostSpaces } from '../../rules/placement';
import { parseText } from '../lib/parse';
import { failure, success } from '../lib/result';

/** What finding spaces needs from the outside world; all of it as the person who asks sees it. */
export interface SpacePorts {
  readSpaces(ids: readonly string[]): Promise<readonly SpaceChoice[]>;
  readSpaceByKey(key: string): Promise<readonly SpaceChoice[]>;
  /** All but personal ones. */
  listSpaces(): Promise<SpaceListing>;
  listPersonalSpaces(): Promise<SpaceListing>;
}

const mostShown = 50;
/** A letter alone is no name; the personal spaces of a site take up to four requests. */
const shortestName = 2;
const none: SpaceListing = { spaces: [], complete: true };
/** Keys of spaces are shorter, and nobody types more of a name. */
const longestText = 255;

/** The function behind the choice of spaces. */
export function spaceHandlers(ports: SpacePorts): Pick<Handlers<AdminContract>, 'spaces.find'> {
  return {
    'spaces.find': async ({ payload }) => {
      const { ids, text } = fieldsOf(payload);
      if (ids !== undefined) {
        const known = Array.isArray(ids) ? ids.map(parseConfluenceId) : [];
        if (known.length > mostSpaces || !known.every((id) => id !== undefined)) {
          return failure('invalid-input', 'ids');
        }
        return success({ spaces: await ports.readSpaces(known), complete: true });
      }
      const words = parseText(text, longestText)?.trim();
      if (words === undefined) return failure('invalid-input', 'text');
      return success(await found(ports, words));
    },
  };
}

/** Personal spaces come last, and only for a name: a site has one for nearly everybody. */
async function found(ports: SpacePorts, words: string): Promise<SpaceListing> {
  const [shared, personal, byKey] = await Promise.all([
    ports.listSpaces(),
    words.length < shortestName ? none : ports.listPersonalSpaces(),
    // One among too many to list is found by its whole key.
    /^[\w~:.-]+$/.test(words) ? ports.readSpaceByKey(words) : [],
  ]);
  const matching = [...shared.spaces, ...personal.spaces].filter((space) => holds(space, words));
  const others = matching.filter(({ id }) => !byKey.some((space) => space.id === id));
  const spaces = [...byKey, ...others];
  return {
    spaces: spaces.slice(0, mostShown),
    complete: shared.complete && personal.complete && spaces.length <= mostShown,
  };
}

function holds({ key, name }: SpaceChoice, words: string): boolean {
  const wanted = words.toLocaleLowerCase();
  return [key, name].some((text) => text.toLocaleLowerCase().includes(wanted));
}
