import { fieldsOf } from '../../rules/fields';
import { ConfluenceFailure, type ConfluenceClient } from './client';

/** A page or a blog post, as a search names it. */
export interface ContentReference {
  readonly id: string;
  readonly type: 'page' | 'blogpost';
  readonly title: string;
}

/** A page or a blog post as its readers see it. */
export interface PublishedContent extends ContentReference {
  readonly version: number;
  /** The document as Confluence's JSON text. */
  readonly body: string;
  readonly url: string;
}

/** A version that is to be written. */
export interface NewVersion {
  readonly title: string;
  readonly body: string;
  readonly version: number;
  readonly message: string;
}

const kinds = { page: 'pages', blogpost: 'blogposts' } as const;

/**
 * Pages and blog posts in Confluence Cloud's REST API: searches by
 * developer.atlassian.com/cloud/confluence/rest/v1/api-group-search/, content by
 * developer.atlassian.com/cloud/confluence/rest/v2/, groups page, blog-post and version.
 */
export class ConfluenceContent {
  constructor(
    private readonly site: string,
    private readonly client: Pick<ConfluenceClient, 'get' | 'put'>,
  ) {}

  /** All that a query finds, page of results by page of results. Drafts are in no search. */
  async *search(cql: string): AsyncGenerator<ContentReference> {
    const query = new URLSearchParams({ cql, limit: '50' });
    const seen = new Set<string>();
    for (let path = `/wiki/rest/api/search?${query.toString()}`; !seen.has(path);) {
      seen.add(path);
      const { status, body } = await this.client.get(path);
      if (status !== 200) throw unexpected(path, status);
      const { results, _links: links } = fieldsOf(body);
      for (const result of Array.isArray(results) ? (results as unknown[]) : []) {
        const found = referenceIn(fieldsOf(result)['content']);
        if (found) yield found;
      }
      const { next } = fieldsOf(links);
      // The next page of results is named below the context path; another site is never asked.
      if (typeof next !== 'string' || !next.startsWith('/')) return;
      path = next.startsWith('/wiki/') ? next : `/wiki${next}`;
    }
  }

  /** What its readers see now; undefined for what is not there any more, or not for this person. */
  async read({ id, type }: ContentReference): Promise<PublishedContent | undefined> {
    const path = `/wiki/api/v2/${kinds[type]}/${encodeURIComponent(id)}?body-format=atlas_doc_format`;
    const { status, body } = await this.client.get(path);
    if (status === 404) return undefined;
    const { title, version, body: bodies, _links: links } = fieldsOf(body);
    const { value } = fieldsOf(fieldsOf(bodies)['atlas_doc_format']);
    const { number } = fieldsOf(version);
    if (status !== 200 || typeof value !== 'string' || typeof number !== 'number') {
      throw unexpected(path, status);
    }
    const { base, webui } = fieldsOf(links);
    const url = `${textOf(base) || `${this.site}/wiki`}${textOf(webui)}`;
    return { id, type, title: textOf(title), version: number, body: value, url };
  }

  /**
   * Publishes a version; `conflict` where the number is not the one that follows. Confluence takes it on
   * that condition alone: 409 `Version must be incremented…` was seen for any other number. `refused`
   * is for this page alone: the person may not edit it, or Confluence does not take its body.
   */
  async write(
    { id, type }: ContentReference,
    { title, body: value, version: number, message }: NewVersion,
  ): Promise<'written' | 'conflict' | 'refused'> {
    const path = `/wiki/api/v2/${kinds[type]}/${encodeURIComponent(id)}`;
    const { status } = await this.client.put(path, {
      id,
      status: 'current',
      title,
      body: { representation: 'atlas_doc_format', value },
      version: { number, message },
    });
    if (status === 409) return 'conflict';
    return status === 200 ? 'written' : 'refused';
  }

  /** The note of one version; undefined where there is no such version. */
  async noteOf({ id, type }: ContentReference, version: number): Promise<string | undefined> {
    const path = `/wiki/api/v2/${kinds[type]}/${encodeURIComponent(id)}/versions/${version}`;
    const { status, body } = await this.client.get(path);
    if (status === 404) return undefined;
    if (status !== 200) throw unexpected(path, status);
    return textOf(fieldsOf(body)['message']);
  }
}

function referenceIn(content: unknown): ContentReference | undefined {
  const { id, type, title } = fieldsOf(content);
  if (type !== 'page' && type !== 'blogpost') return undefined;
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  return { id: String(id), type, title: textOf(title) };
}

function unexpected(path: string, status: number): ConfluenceFailure {
  return new ConfluenceFailure('unexpected', path.split('?')[0] ?? path, status);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
