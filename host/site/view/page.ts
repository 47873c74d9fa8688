import { currentVersion, type Content, type Space } from '../wiki/content';
import { personByAccountId } from '../wiki/people';
import { textOf } from '../wiki/adf';
import { bodyHtml, type MacroView } from './body';
import { editorToolbar } from './editor';
import { html, type Html } from './html';
import { icon } from './icons';
import { avatar } from './layout';
import { linkTo, type Visit } from './visit';

/** A wiki page to be shown or edited. */
export interface PageViewOptions {
  readonly visit: Visit;
  readonly space: Space;
  readonly content: Content;
  readonly mayEdit: boolean;
  readonly macro: MacroView;
}

/** Words that people read in a minute. */
const readingSpeed = 200;

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** The page between top bar and sidebar: breadcrumbs, actions, title, byline and body. */
export function pageView(options: PageViewOptions): Html {
  const { visit, content, macro } = options;
  const { title, body } = currentVersion(content);
  const editing = visit.mode === 'edit';
  return html`${editing ? editorToolbar(visit, content) : header(options)}
    <article class="page">
      <h1>${title}</h1>
      ${editing ? undefined : byline(content)}
      <div class="page-body" data-page="${content.id}">
        ${body.content.length === 0 ? emptyBody(editing) : bodyHtml(body, macro)}
      </div>
    </article>`;
}

function header({ visit, space, content, mayEdit }: PageViewOptions): Html {
  const here = linkTo(visit, `/wiki/pages/${content.slug}`, { mode: 'edit' });
  return html`<div class="page-header">
    <nav class="breadcrumbs" aria-label="Breadcrumbs">
      <a href="${linkTo(visit, `/wiki/spaces/${space.key}`)}">
        <span class="space-tile">${space.name.slice(0, 1)}</span>${space.name}
      </a>
      ${
        content.parentId === undefined || content.parentId === space.homepageId
          ? undefined
          : html`<a href="${linkTo(visit, `/wiki/pages/${content.parentId}`)}">…</a>`
      }
    </nav>
    <div class="page-actions">
      ${mayEdit ? html`<a class="button" href="${here}">${icon('edit')}<span>Edit</span></a>` : undefined}
      <button class="button" type="button" data-action="copy-link">
        ${icon('link')}<span>Copy link</span>
      </button>
    </div>
  </div>`;
}

function byline(content: Content): Html {
  const { authorId, createdAt, body } = currentVersion(content);
  const author = personByAccountId(authorId);
  const minutes = Math.max(1, Math.round(textOf(body).split(/\s+/).length / readingSpeed));
  return html`<p class="byline">
    ${author ? avatar(author) : undefined}
    <span>By <strong>${author?.name ?? 'a former user'}</strong></span>
    <span>${minutes} min read</span>
    <time datetime="${createdAt}">${dates.format(new Date(createdAt))}</time>
  </p>`;
}

function emptyBody(editing: boolean): Html {
  return html`<p class="hint">
    ${editing ? 'Type / to insert elements, or paste a link' : 'This page is empty.'}
  </p>`;
}
