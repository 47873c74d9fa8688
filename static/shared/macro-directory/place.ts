import { fieldsOf } from '../../../rules/fields';
import { textIn } from './answer';

/** Where the macro stands, as its frame was told. Confluence checks whatever is asked about it. */
export interface DirectoryPlace {
  readonly contentId: string;
  readonly isBlogPost: boolean;
  /** Empty where nobody told it. */
  readonly spaceKey: string;
  readonly spaceId: string;
}

/** Where nothing stands on a page: the site as a whole is searched. */
export const nowhere: DirectoryPlace = {
  contentId: '',
  isBlogPost: false,
  spaceKey: '',
  spaceId: '',
};

/** Reads the frame's context, most of which anybody may have written. */
export function placeIn(told: unknown): DirectoryPlace {
  const { content, space } = fieldsOf(fieldsOf(told)['extension']);
  return {
    contentId: textIn(content, 'id'),
    isBlogPost: textIn(content, 'type') === 'blogpost',
    spaceKey: textIn(space, 'key'),
    spaceId: textIn(space, 'id'),
  };
}
