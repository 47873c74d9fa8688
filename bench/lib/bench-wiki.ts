import { people } from '../../host/demo/ids';
import type { AdfDocument } from '../../host/site/wiki/adf';
import type { Content, Space } from '../../host/site/wiki/content';

const begun = { authorId: people.editor, createdAt: '2026-03-02T08:30:00.000Z' };

const firstPageId = 98306;

/** The only space of a bench's wiki, which everybody with a licence may see. */
export const benchSpace: Space = {
  ...begun,
  id: '65537',
  key: 'BENCH',
  name: 'Bench',
  description: '',
  homepageId: String(firstPageId),
  permissions: { view: ['confluence-users'], edit: ['confluence-admins'] },
};

/**
 * A page of that space, with its slug for a title.
 *
 * @param index - From 0, which is the space's homepage.
 */
export function benchPage(index: number, slug: string, body: AdfDocument): Content {
  return {
    id: String(firstPageId + index),
    type: 'page',
    slug,
    spaceId: benchSpace.id,
    versions: [{ ...begun, number: 1, message: '', title: slug, body }],
  };
}
