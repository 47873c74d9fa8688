import { editorData } from './editor-data';
import { settingsFrame } from './frame-data';
import { redirect, type HttpAnswer, type HttpRequest } from './http';
import { MacroFrames } from './macro-frames';
import { commentPlace, readPlace, writtenPlace } from './places';
import type { Shell } from './shell';
import { bodyHtml } from './view/body';
import { commentsView, type ShownComment } from './view/comments';
import { editView } from './view/editor';
import { html } from './view/html';
import { frameSlot } from './view/macro';
import { messageView, searchView, settingsView } from './view/simple-pages';
import { pageView } from './view/page';
import { linkTo, type Visit } from './view/visit';
import { Authoring } from './wiki/authoring';
import { currentVersion, type Content, type ContentPlace } from './wiki/content';
import { administers } from './wiki/people';

/** The documents of the site, one method for each kind of address. */
export class Documents {
  readonly #authoring: Authoring;

  constructor(private readonly shell: Shell) {
    this.#authoring = new Authoring(shell.options.wiki);
  }

  /** /wiki and / lead to the runbook. */
  home(request: HttpRequest): HttpAnswer {
    return redirect(302, linkTo(this.shell.visit(request), '/wiki/pages/runbook'));
  }

  /** A space leads to its overview. */
  space(request: HttpRequest, key: string): HttpAnswer {
    const { wiki } = this.shell.options;
    const visit = this.shell.visit(request);
    const space = wiki.spacesFor(visit.person).find((candidate) => candidate.key === key);
    const homepage = space && wiki.content(space.homepageId);
    if (!homepage) return this.shell.notFound(request);
    return redirect(302, linkTo(visit, `/wiki/pages/${homepage.slug}`));
  }

  /** A page or blog post, to be read or edited; a page never published opens in the editor. */
  page(request: HttpRequest, slug: string): HttpAnswer {
    const { wiki } = this.shell.options;
    const visit = this.shell.visit(request);
    const content = wiki.contentAt(slug);
    const place = content ?? wiki.draft(visit.person, slug)?.place;
    if (!place || !wiki.mayView(visit.person, place)) return this.shell.notFound(request);
    if (visit.mode === 'edit' && wiki.mayEdit(visit.person, place)) {
      return this.#edit(request, visit, place);
    }
    if (!content) return redirect(302, linkTo(visit, request.url.pathname, { mode: 'edit' }));
    return this.#read(request, { ...visit, mode: 'view' }, content);
  }

  /** A template, for who may edit it. */
  template(request: HttpRequest, id: string): HttpAnswer {
    const { wiki } = this.shell.options;
    const visit = this.shell.visit(request);
    const place = wiki.templatePlace(id);
    if (!place || !wiki.mayEdit(visit.person, place)) return this.shell.notFound(request);
    return this.#edit(request, { ...visit, mode: 'edit' }, place);
  }

  /** Titles that hold the text. */
  search(request: HttpRequest): HttpAnswer {
    const { wiki } = this.shell.options;
    const visit = this.shell.visit(request);
    const text = request.url.searchParams.get('text') ?? '';
    const found = wiki
      .spacesFor(visit.person)
      .flatMap((space) => wiki.pagesFor(visit.person, space))
      .filter((page) =>
        currentVersion(page).title.toLowerCase().includes(text.trim().toLowerCase()),
      );
    return this.shell.document(request, visit, { body: searchView(visit, text, found) });
  }

  /** The app's page in Confluence's settings. */
  settings(request: HttpRequest): HttpAnswer {
    const { manifest } = this.shell.options;
    const visit = this.shell.visit(request);
    const module = manifest.settingsPages[0];
    if (!administers(visit.person)) {
      const body = messageView(
        'Only administrators see the settings',
        'Ask one to open this page.',
      );
      return this.shell.document(request, visit, { body }, 403);
    }
    if (!module) {
      const body = settingsView('ConfluOps', html`<p>The app has no settings page yet.</p>`);
      return this.shell.document(request, visit, { body });
    }
    const frame = settingsFrame(this.shell.options, module, visit);
    const body = settingsView(module.title, frameSlot(frame.localId, frame.layout));
    return this.shell.document(request, visit, { body, frames: [frame] });
  }

  #read(request: HttpRequest, visit: Visit, content: Content): HttpAnswer {
    const { wiki, doors } = this.shell.options;
    const { siteUrl } = doors;
    const space = wiki.space(content.spaceId);
    if (!space) return this.shell.notFound(request);
    const macros = new MacroFrames(this.shell.options, visit);
    const { title, body } = currentVersion(content);
    const page = pageView({
      visit,
      space,
      content,
      mayEdit: wiki.mayEdit(visit.person, content),
      hasDraft: wiki.draft(visit.person, content.id) !== undefined,
      body: bodyHtml(body, macros.view(readPlace(siteUrl, space, content))),
    });
    const shown = wiki.commentsOn(content.id).map((comment): ShownComment => {
      const place = commentPlace(siteUrl, space, content, comment);
      return { comment, body: bodyHtml(comment.body, macros.view(place)) };
    });
    return this.shell.document(request, visit, {
      space,
      title,
      openId: content.id,
      body: html`${page}${commentsView(visit, content, shown)}`,
      frames: macros.all,
    });
  }

  #edit(request: HttpRequest, visit: Visit, { id }: ContentPlace): HttpAnswer {
    const { wiki } = this.shell.options;
    const draft = this.#authoring.open(visit.person, id);
    const space = wiki.space(draft.place.spaceId);
    if (!space) return this.shell.notFound(request);
    const macros = new MacroFrames(this.shell.options, visit);
    const place = writtenPlace(this.shell.options.doors.siteUrl, space, draft.place);
    macros.collect(draft.body, place);
    return this.shell.document(request, visit, {
      space,
      title: draft.title || 'New page',
      openId: id,
      body: editView(visit, draft),
      frames: macros.all,
      editor: editorData(this.shell.options, visit, draft),
    });
  }
}
