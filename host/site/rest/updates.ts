import { documentFault } from '../wiki/adf-schema';
import type { AdfDocument } from '../wiki/adf';
import { currentVersion, type Content } from '../wiki/content';
import { publishedContent } from './content';
import { sees } from './hanging';
import { badRequest, notFound, type RestAnswer, type RestCall, type Route } from './routes';

/*
 * PUT /wiki/api/v2/pages/{id} and /blogposts/{id}: developer.atlassian.com/cloud/confluence/rest/v2/,
 * groups page and blog-post. `id`, `status`, `title`, `body` and `version` are required, and a current
 * page takes the number after the one that it has. The reference lists no 409; that any other number
 * gets one is CONFCLOUD-76640 and CONFCLOUD-77585, and its body was seen on a real site by a client that
 * keeps such answers (its note on error envelopes, status as a text). Drafts stay as they are.
 */

export const updates: readonly Route[] = [
  updateOf('page', 'pages'),
  updateOf('blogpost', 'blogposts'),
];

function updateOf(type: Content['type'], part: string): Route {
  return {
    method: 'PUT',
    path: `/wiki/api/v2/${part}/*`,
    scopes: ['write:page:confluence'],
    answer: (call) => updated(type, call),
  };
}

async function updated(type: Content['type'], call: RestCall): Promise<RestAnswer> {
  const { wiki, person, parameters } = call;
  const content = wiki.content(parameters[0] ?? '');
  if (!person || content?.type !== type || !sees(call, content)) return notFound;
  if (!wiki.mayEdit(person, content)) return forbidden;
  const wanted = parseUpdate(call.body, content.id);
  if (typeof wanted === 'string') return badRequest(wanted);
  const { number } = currentVersion(content);
  if (wanted.number !== number + 1) return conflict(number, wanted.number);
  const { title, body, message } = wanted;
  const published = await wiki.publish(content.id, { title, body, message }, person);
  return { status: 200, points: 1, body: publishedContent(published, call) };
}

interface Update {
  readonly title: string;
  readonly body: AdfDocument;
  readonly number: number;
  readonly message: string;
}

/** A sentence says what is missing. */
function parseUpdate(told: unknown, id: string): Update | string {
  const { id: named, status, title, body, version } = fieldsOf(told);
  if (String(named) !== id) return `Provided value for 'id' must be ${id}.`;
  if (status !== 'current') return "The local site takes the 'status' current only.";
  if (typeof title !== 'string' || title.trim() === '') return "'title' is required.";
  const { representation, value } = fieldsOf(body);
  if (representation !== 'atlas_doc_format' || typeof value !== 'string') {
    return "The local site takes a 'body' in atlas_doc_format only.";
  }
  const { number, message } = fieldsOf(version);
  if (typeof number !== 'number') return "'version.number' is required.";
  const document = parseDocument(value);
  if (typeof document === 'string') return document;
  return { title, body: document, number, message: typeof message === 'string' ? message : '' };
}

function parseDocument(value: string): AdfDocument | string {
  try {
    const document = JSON.parse(value) as AdfDocument;
    return documentFault(document) ?? document;
  } catch {
    return 'The body is no JSON.';
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const forbidden: RestAnswer = {
  status: 403,
  body: { errors: [{ status: '403', code: 'FORBIDDEN', title: 'Forbidden', detail: null }] },
};

function conflict(current: number, provided: number): RestAnswer {
  const title = `Version must be incremented when updating a page. Current Version: [${current}]. Provided version: [${provided}]`;
  return {
    status: 409,
    body: { errors: [{ status: '409', code: 'CONFLICT', title, detail: null }] },
  };
}
