import type { OwnShare } from '../../alarms/own-share';
import type { ReaderReads } from '../../macros/world/reads';
import { isAdministrator } from '../current-user';
import { contentReads } from './contents';
import { peopleReads } from './people';
import { ReaderRest, type Caller } from './rest';
import { spaceReads } from './spaces';

/**
 * What Confluence shows to the person who asks, for the macros of one page.
 *
 * @param editedId - That page, while it is being edited.
 */
export function readerReads(
  caller: Caller,
  share: OwnShare,
  mostPoints: number,
  editedId?: string,
): ReaderReads {
  const rest = new ReaderRest(caller, share, mostPoints);
  return {
    ...contentReads(rest, editedId),
    ...spaceReads(rest),
    ...peopleReads(rest),
    isAdministrator,
  };
}
