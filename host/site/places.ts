import type { MacroPlace } from './macro-context';
import type { Comment, Content, ContentPlace, Space } from './wiki/content';
import { currentVersion } from './wiki/content';

/** Where the macros of a page or blog post stand that somebody reads. */
export function readPlace(siteUrl: string, space: Space, content: Content): MacroPlace {
  const { id, type, subtype, slug } = content;
  return {
    stands: {
      content: {
        id,
        type,
        ...(subtype ? { subtype } : {}),
        version: currentVersion(content).number,
      },
    },
    id,
    space,
    location: `${siteUrl}/wiki/pages/${slug}`,
  };
}

/** Where the macros of what somebody writes on stand. */
export function writtenPlace(siteUrl: string, space: Space, place: ContentPlace): MacroPlace {
  const { id, type, subtype, slug } = place;
  return {
    stands:
      type === 'template'
        ? { template: { id } }
        : { content: { id, type, ...(subtype ? { subtype } : {}) } },
    id,
    space,
    location: `${siteUrl}/wiki/pages/${slug}`,
  };
}

/** Where the macros of a comment stand. */
export function commentPlace(
  siteUrl: string,
  space: Space,
  { slug }: Content,
  { id }: Comment,
): MacroPlace {
  const location = `${siteUrl}/wiki/pages/${slug}#comments`;
  return { stands: { content: { id, type: 'comment' } }, id, space, location };
}
