import type { Label } from '../wiki/content';
import { hangingOn, sees, type Hanging } from './hanging';
import { paged } from './paged';
import { notFound, type RestCall, type Route } from './routes';
import { visibleSpaces } from './spaces';

/*
 * Labels of pages, blog posts and spaces: developer.atlassian.com/cloud/confluence/rest/v2/api-group-label/,
 * whose schema `Label` has an id, a name and a prefix. Lists take `prefix`, and answer 25 at a time.
 */

const scope = 'read:label:confluence';
const usual = 25;

const ofContent: Hanging<Label> = {
  part: 'labels',
  scope,
  usual,
  on: ({ labels }, call) => filtered(labels, call),
  body: (label) => label,
};

export const labels: readonly Route[] = [
  hangingOn('page', ofContent),
  hangingOn('blogpost', ofContent),
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces/*/labels',
    scopes: [scope],
    answer(call) {
      const space = visibleSpaces(call).find(({ id }) => id === call.parameters[0]);
      return space ? paged(call, filtered(space.labels, call), usual, (label) => label) : notFound;
    },
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces/*/content/labels',
    // Not that of labels, by the reference.
    scopes: ['read:space:confluence'],
    answer(call) {
      const space = visibleSpaces(call).find(({ id }) => id === call.parameters[0]);
      if (!space) return notFound;
      const here = call.wiki.allContent.filter(
        (content) => content.spaceId === space.id && sees(call, content),
      );
      const byId = new Map(
        here.flatMap((each) => each.labels ?? []).map((each) => [each.id, each]),
      );
      return paged(call, filtered([...byId.values()], call), usual, (label) => label);
    },
  },
];

function filtered(all: readonly Label[] = [], { query }: RestCall): readonly Label[] {
  const prefix = query.get('prefix');
  return all.filter((label) => prefix === null || label.prefix === prefix);
}
