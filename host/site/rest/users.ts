import { administers, personByAccountId, type Person } from '../wiki/people';
import type { Wiki } from '../wiki/wiki';
import { notFound, type RestAnswer, type Route } from './routes';

/**
 * GET /wiki/rest/api/user/current. That `administer application` is listed for administrators only
 * is community knowledge, not in the reference (facts in docs/deploy.md).
 */
export const currentUser: Route = {
  method: 'GET',
  path: '/wiki/rest/api/user/current',
  scopes: ['read:content-details:confluence', 'read:confluence-user'],
  answer({ person, query }) {
    if (!person) return notFound;
    if (person.accountType === 'anonymous') {
      return { status: 200, body: { type: 'anonymous', displayName: 'Anonymous', operations: [] } };
    }
    const expanded = (query.get('expand') ?? '').split(',').includes('operations');
    const operations = ['use', ...(administers(person) ? ['administer', 'create_space'] : [])].map(
      (operation) => ({ operation, targetType: 'application' }),
    );
    return {
      status: 200,
      points: 2,
      body: {
        type: 'known',
        accountId: person.accountId,
        accountType: 'atlassian',
        email: '',
        publicName: person.name,
        displayName: person.name,
        ...(expanded ? { operations } : { _expandable: { operations: '' } }),
      },
    };
  },
};

/**
 * POST /wiki/rest/api/content/{id}/permission/check, for published content, comments and the
 * caller's own drafts. People may ask about themselves, administrators about anybody
 * (developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-permissions/); an account id
 * that the site does not know gets 404, as was seen. It is counted as one point, as what is written:
 * whether a POST that only reads costs more is not documented.
 */
export const permissionCheck: Route = {
  method: 'POST',
  path: '/wiki/rest/api/content/*/permission/check',
  scopes: ['read:content.permission:confluence'],
  answer({ wiki, person, parameters, body }) {
    const id = parameters[0] ?? '';
    const question = parseQuestion(body);
    if (!question) return failure(400, 'subject and operation are required');
    const { accountId, operation } = question;
    if (person && person.accountId !== accountId && !administers(person)) {
      return failure(403, 'Only administrators may ask about other people');
    }
    // Who may not see the content learns nothing about it.
    const subject = personByAccountId(accountId);
    const unseen = person ? !wiki.sees(person, id) : wiki.placeOf(id) === undefined;
    if (unseen || !subject) return failure(404, 'No content or user found with that id');
    return { status: 200, body: permissionAnswer(wiki, subject, id, operation) };
  },
};

type Operation = 'read' | 'update' | 'delete';

function permissionAnswer(wiki: Wiki, subject: Person, id: string, operation: Operation): object {
  if (may(wiki, subject, id, operation)) return { hasPermission: true, errors: [], _links: {} };
  const translation = 'User does not have permission to the content';
  return { hasPermission: false, errors: [{ translation, args: [] }], _links: {} };
}

function may(wiki: Wiki, subject: Person, id: string, operation: Operation): boolean {
  if (!wiki.sees(subject, id)) return false;
  if (operation === 'read') return true;
  const comment = wiki.comment(id);
  if (comment) return comment.authorId === subject.accountId;
  const place = wiki.placeOf(id) ?? wiki.draft(subject, id)?.place;
  return place !== undefined && wiki.mayEdit(subject, place);
}

function failure(statusCode: number, message: string): RestAnswer {
  return { status: statusCode, body: { statusCode, message } };
}

const operations: readonly string[] = ['read', 'update', 'delete'] satisfies Operation[];

function parseQuestion(body: unknown): { accountId: string; operation: Operation } | undefined {
  const { subject, operation } = (body ?? {}) as {
    subject?: { type?: unknown; identifier?: unknown };
    operation?: unknown;
  };
  if (subject?.type !== 'user' || typeof subject.identifier !== 'string') return undefined;
  if (typeof operation !== 'string' || !operations.includes(operation)) return undefined;
  return { accountId: subject.identifier, operation: operation as Operation };
}
