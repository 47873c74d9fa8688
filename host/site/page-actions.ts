import { commentBody } from './comment-body';
import { HttpError, parseForm, redirect, type HttpAnswer, type HttpRequest } from './http';
import type { Shell } from './shell';
import { html, type Html } from './view/html';
import { historyView, moveView, templatesView } from './view/page-actions';
import { linkTo, templatesAddress, type Visit } from './view/visit';
import { Authoring } from './wiki/authoring';
import type { Content, ContentPlace, Space } from './wiki/content';
import { Refusal } from './wiki/refusal';

/** What the menu of a page leads to: forms and lists, and what they do. */
export class PageActions {
  readonly #authoring: Authoring;

  constructor(private readonly shell: Shell) {
    this.#authoring = new Authoring(shell.options.wiki);
  }

  /** GET ?space=KEY&template=ID: begins a page and leads to the editor, as Confluence does. */
  create(request: HttpRequest): Promise<HttpAnswer> {
    return this.#done(request, async (visit) => {
      const { searchParams } = request.url;
      const template = searchParams.get('template') ?? undefined;
      const space = searchParams.get('space') ?? '';
      const draft = await this.#authoring.create(visit.person, space, template);
      return linkTo(visit, addressOf(draft.place), { mode: 'edit' });
    });
  }

  /** GET ?space=KEY */
  templates(request: HttpRequest): HttpAnswer {
    const { wiki } = this.shell.options;
    const visit = this.shell.visit(request);
    const key = request.url.searchParams.get('space');
    const space = wiki.spacesFor(visit.person).find((candidate) => candidate.key === key);
    if (!space) return this.shell.notFound(request);
    const mayEdit = wiki.spacesToEdit(visit.person).some(({ id }) => id === space.id);
    const body = templatesView(visit, space, wiki.templatesOf(space), mayEdit);
    return this.shell.document(request, visit, { space, title: 'Templates', body });
  }

  /** GET: all versions of a page. */
  history(request: HttpRequest, slug: string): HttpAnswer {
    const { wiki } = this.shell.options;
    return this.#ofPage(request, slug, 'Page history', (visit, space, content) =>
      historyView(visit, space, content, wiki.mayEdit(visit.person, content)),
    );
  }

  /** GET: the form that asks where to. */
  moveForm(request: HttpRequest, slug: string): HttpAnswer {
    const { wiki } = this.shell.options;
    return this.#ofPage(request, slug, 'Move', (visit, space, content) =>
      moveView(visit, space, content, wiki.spacesToEdit(visit.person)),
    );
  }

  /** POST */
  copy(request: HttpRequest, slug: string): Promise<HttpAnswer> {
    return this.#done(request, async (visit) =>
      linkTo(visit, addressOf(await this.#authoring.copy(visit.person, slug))),
    );
  }

  /** POST space=KEY */
  move(request: HttpRequest, slug: string): Promise<HttpAnswer> {
    return this.#done(request, async (visit) => {
      const { space = '' } = parseForm(await request.text());
      return linkTo(visit, addressOf(await this.#authoring.move(visit.person, slug, space)));
    });
  }

  /** POST version=N */
  restore(request: HttpRequest, slug: string): Promise<HttpAnswer> {
    return this.#done(request, async (visit) => {
      const { version } = parseForm(await request.text());
      const content = await this.#authoring.restore(visit.person, slug, Number(version));
      return linkTo(visit, addressOf(content));
    });
  }

  /** POST: the page becomes a template of its space. */
  keepAsTemplate(request: HttpRequest, slug: string): Promise<HttpAnswer> {
    return this.#done(request, async (visit) => {
      const { spaceId } = await this.#authoring.keepAsTemplate(visit.person, slug);
      const key = this.shell.options.wiki.space(spaceId)?.key ?? '';
      return linkTo(visit, templatesAddress(key));
    });
  }

  /** POST text=… */
  comment(request: HttpRequest, slug: string): Promise<HttpAnswer> {
    return this.#done(request, async (visit) => {
      const { text = '' } = parseForm(await request.text());
      if (text.trim() === '') throw new HttpError(400, 'The comment is empty.');
      const body = commentBody(text, this.shell.options.manifest);
      await this.#authoring.comment(visit.person, slug, body);
      return `${linkTo(visit, `/wiki/pages/${slug}`)}#comments`;
    });
  }

  /** Does it, and leads to the address that comes of it; or says why it was refused. */
  async #done(request: HttpRequest, work: (visit: Visit) => Promise<string>): Promise<HttpAnswer> {
    try {
      return redirect(303, await work(this.shell.visit(request)));
    } catch (error) {
      if (error instanceof Refusal) return this.shell.refused(request, error);
      throw error;
    }
  }

  #ofPage(
    request: HttpRequest,
    slug: string,
    title: string,
    view: (visit: Visit, space: Space, content: Content) => Html,
  ): HttpAnswer {
    const { wiki } = this.shell.options;
    const visit = this.shell.visit(request);
    const content = wiki.contentAt(slug);
    const space = content && wiki.space(content.spaceId);
    if (!space || !wiki.mayView(visit.person, content)) return this.shell.notFound(request);
    const body = html`${view(visit, space, content)}`;
    return this.shell.document(request, visit, { space, title, openId: content.id, body });
  }
}

function addressOf({ slug }: ContentPlace): string {
  return `/wiki/pages/${slug}`;
}
