import { administers, personByAccountId } from '../wiki/people';
import { notFound, type Route } from './routes';

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

/** POST /wiki/rest/api/content/{id}/permission/check */
export const permissionCheck: Route = {
  method: 'POST',
  path: '/wiki/rest/api/content/*/permission/check',
  scopes: ['read:content.permission:confluence'],
  answer({ wiki, person, parameters, body }) {
    const content = wiki.content(parameters[0] ?? '');
    const question = parseQuestion(body);
    if (!question) {
      return {
        status: 400,
        body: { statusCode: 400, message: 'subject and operation are required' },
      };
    }
    // Who may not see the content learns nothing about it.
    if (!content || (person && !wiki.mayView(person, content))) {
      return { status: 404, body: { statusCode: 404, message: 'No content found with that id' } };
    }
    const subject = personByAccountId(question.accountId);
    const hasPermission =
      subject !== undefined &&
      (question.operation === 'read'
        ? wiki.mayView(subject, content)
        : wiki.mayEdit(subject, content));
    return { status: 200, body: { hasPermission, errors: [] } };
  },
};

function parseQuestion(body: unknown): { accountId: string; operation: string } | undefined {
  const { subject, operation } = (body ?? {}) as {
    subject?: { type?: unknown; identifier?: unknown };
    operation?: unknown;
  };
  if (subject?.type !== 'user' || typeof subject.identifier !== 'string') return undefined;
  if (operation !== 'read' && operation !== 'update') return undefined;
  return { accountId: subject.identifier, operation };
}
