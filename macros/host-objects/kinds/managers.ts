import { kind, object, type Kind, type Method } from '../kind';
import { contentOf, pageOf, present, spaceOf } from '../lookup';
import { lookupOf } from '../need';
import type { HostSnapshot } from '../snapshot';
import { textOf, toList } from '../values';

/** `$spaceManager`: spaces. */
export const spaceManager: Kind<HostSnapshot> = kind<HostSnapshot>(
  {
    allSpaces: object(
      'space[]',
      ({ spaceKeys }, host) =>
        spaceKeys
          ? toList(present(spaceKeys.map((key) => spaceOf(host, key))))
          : host.lacks('spaces'),
      'spaces',
    ),
  },
  {
    getSpace: {
      gives: 'space',
      arity: 1,
      needs: lookupOf('space'),
      read: (_, host, [key]) => spaceOf(host, textOf(key)),
    },
  },
  () => 'spaceManager',
);

const contentById: Method<HostSnapshot> = {
  gives: 'content',
  arity: 1,
  needs: lookupOf('content'),
  read: (_, host, [id]) => contentOf(host, textOf(id)),
};

/** `$pageManager`: pages and blog posts. */
export const pageManager: Kind<HostSnapshot> = kind<HostSnapshot>(
  {},
  {
    getPage: [
      contentById,
      {
        gives: 'content',
        arity: 2,
        needs: lookupOf('page'),
        read: (_, host, [spaceKey, title]) => pageOf(host, textOf(spaceKey), textOf(title)),
      },
    ],
    getAbstractPage: contentById,
    getBlogPost: contentById,
    getById: contentById,
  },
  () => 'pageManager',
);
