import { currentVersion, type Content, type Space, type Template } from '../wiki/content';
import { personByAccountId } from '../wiki/people';
import { html, type Html } from './html';
import { breadcrumbs, dayOf } from './page';
import { linkTo, type Visit } from './visit';

/** All versions of a page, newest first, each to be restored by who may edit. */
export function historyView(visit: Visit, space: Space, content: Content, mayEdit: boolean): Html {
  const current = currentVersion(content);
  const restore = linkTo(visit, `/wiki/pages/${content.slug}/restore`);
  return html`<article class="page">
    ${breadcrumbs(visit, space, content)}
    <h1>Page history</h1>
    <p class="hint">
      <a href="${linkTo(visit, `/wiki/pages/${content.slug}`)}">${current.title}</a>
    </p>
    <table class="history">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Published</th>
          <th scope="col">By</th>
          <th scope="col">Comment</th>
          <th scope="col"><span class="for-reading-aloud">Actions</span></th>
        </tr>
      </thead>
      <tbody>
        ${content.versions.toReversed().map(
          ({ number, createdAt, authorId, message }) =>
            html`<tr>
              <td>${number === current.number ? `v. ${number} (current)` : `v. ${number}`}</td>
              <td>${dayOf(createdAt)}</td>
              <td>${personByAccountId(authorId)?.name ?? 'A former user'}</td>
              <td>${message}</td>
              <td>
                ${mayEdit && number !== current.number ? restoreForm(restore, number) : undefined}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </article>`;
}

function restoreForm(address: string, number: number): Html {
  return html`<form method="post" action="${address}">
    <input type="hidden" name="version" value="${number}" />
    <button class="link-button" type="submit">
      Restore<span class="for-reading-aloud"> version ${number}</span>
    </button>
  </form>`;
}

/** Asks to which space a page shall go. */
export function moveView(
  visit: Visit,
  space: Space,
  content: Content,
  targets: readonly Space[],
): Html {
  return html`<article class="page">
    ${breadcrumbs(visit, space, content)}
    <h1>Move “${currentVersion(content).title}”</h1>
    <form
      class="page-form"
      method="post"
      action="${linkTo(visit, `/wiki/pages/${content.slug}/move`)}"
    >
      <label for="space">New space</label>
      <select id="space" name="space">
        ${targets
          .filter(({ id }) => id !== space.id)
          .map(({ key, name }) => html`<option value="${key}">${name}</option>`)}
      </select>
      <div>
        <button class="button primary" type="submit">Move</button>
        <a class="button" href="${linkTo(visit, `/wiki/pages/${content.slug}`)}">Cancel</a>
      </div>
    </form>
  </article>`;
}

/** Templates of a space, each the beginning of a page, and to be edited by who may. */
export function templatesView(
  visit: Visit,
  space: Space,
  templates: readonly Template[],
  mayEdit: boolean,
): Html {
  const begin = (id: string) =>
    linkTo(visit, `/wiki/create?space=${encodeURIComponent(space.key)}&template=${id}`);
  return html`<article class="page">
    ${breadcrumbs(visit, space)}
    <h1>Templates</h1>
    ${
      templates.length === 0
        ? html`<p class="hint">
            This space has none. “Save as template” in a page’s menu makes one.
          </p>`
        : undefined
    }
    <ul class="results">
      ${templates.map(
        ({ id, name }) =>
          html`<li>
            <a href="${begin(id)}">${name}</a>
            ${mayEdit ? editLink(visit, id, name) : undefined}
          </li>`,
      )}
    </ul>
  </article>`;
}

function editLink(visit: Visit, id: string, name: string): Html {
  return html`<a href="${linkTo(visit, `/wiki/templates/${id}`)}"
    >Edit<span class="for-reading-aloud"> template ${name}</span></a
  >`;
}
