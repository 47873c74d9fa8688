import { currentVersion, type Content, type Space } from '../wiki/content';
import { personByAccountId } from '../wiki/people';
import { textOf } from '../wiki/adf';
import { pageMenu } from './page-menu';
import { html, type Html } from './html';
import { icon } from './icons';
import { avatar } from './layout';
import { linkTo, type Visit } from './visit';

/** A wiki page to be read. */
export interface PageViewOptions {
  readonly visit: Visit;
  readonly space: Space;
  readonly content: Content;
  readonly mayEdit: boolean;
  /** Whether the visitor has written something that is not published. */
  readonly hasDraft: boolean;
  /** The body, drawn. */
  readonly body: Html;
}

/** Words that people read in a minute. */
const readingSpeed = 200;

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** A day, as the site writes it. */
export function dayOf(iso: string): Html {
  return html`<time datetime="${iso}">${dates.format(new Date(iso))}</time>`;
}

/** The page between top bar and sidebar: breadcrumbs, actions, title, byline and body. */
export function pageView(options: PageViewOptions): Html {
  const { content, body } = options;
  const version = currentVersion(content);
  return html`${header(options)}
    <article class="page">
      <h1>${version.title}</h1>
      ${byline(options)}
      <div class="page-body" data-page="${content.id}">
        ${version.body.content.length === 0 ? html`<p class="hint">This page is empty.</p>` : body}
      </div>
    </article>`;
}

/** The way from the space to a page. */
export function breadcrumbs(visit: Visit, space: Space, content?: Content): Html {
  const { parentId } = content ?? {};
  const isTop = parentId === undefined || parentId === space.homepageId;
  return html`<nav class="breadcrumbs" aria-label="Breadcrumbs">
    <a href="${linkTo(visit, `/wiki/spaces/${encodeURIComponent(space.key)}`)}">
      <span class="space-tile">${space.name.slice(0, 1)}</span>${space.name}
    </a>
    ${isTop ? undefined : html`<a href="${linkTo(visit, `/wiki/pages/${parentId}`)}">…</a>`}
  </nav>`;
}

function header({ visit, space, content, mayEdit }: PageViewOptions): Html {
  const here = linkTo(visit, `/wiki/pages/${content.slug}`, { mode: 'edit' });
  return html`<div class="page-header">
    ${breadcrumbs(visit, space, content)}
    <div class="page-actions">
      ${mayEdit ? html`<a class="button" href="${here}">${icon('edit')}<span>Edit</span></a>` : undefined}
      <button class="button" type="button" data-action="copy-link">
        ${icon('link')}<span>Copy link</span>
      </button>
      ${pageMenu(visit, content, mayEdit)}
    </div>
  </div>`;
}

function byline({ content, hasDraft, mayEdit }: PageViewOptions): Html {
  const { authorId, createdAt, body } = currentVersion(content);
  const author = personByAccountId(authorId);
  const minutes = Math.max(1, Math.round(textOf(body).split(/\s+/).length / readingSpeed));
  return html`<p class="byline">
    ${author ? avatar(author) : undefined}
    <span>By <strong>${author?.name ?? 'a former user'}</strong></span>
    <span>${minutes} min read</span>
    ${dayOf(createdAt)}
    ${hasDraft && mayEdit ? html`<span class="lozenge">Unpublished changes</span>` : undefined}
  </p>`;
}
