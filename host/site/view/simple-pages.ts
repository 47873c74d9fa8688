import { currentVersion, type Content } from '../wiki/content';
import { html, type Html } from './html';
import { icon } from './icons';
import { linkTo, type Visit } from './visit';

/** A page with a heading and one sentence. */
export function messageView(title: string, text: string): Html {
  return html`<article class="page message">
    <h1>${title}</h1>
    <p>${text}</p>
  </article>`;
}

/** Pages whose titles contain the text that was searched for. */
export function searchView(visit: Visit, text: string, found: readonly Content[]): Html {
  const results = found.map(
    (content) =>
      html`<li>
        <a href="${linkTo(visit, `/wiki/pages/${content.slug}`)}"
          >${icon('page')} ${currentVersion(content).title}</a
        >
      </li>`,
  );
  return html`<article class="page">
    <h1>Search</h1>
    ${
      found.length === 0
        ? html`<p>No page title contains <strong>${text}</strong>.</p>`
        : html`<p>These page titles contain <strong>${text}</strong>:</p>`
    }
    <ul class="results">
      ${results}
    </ul>
  </article>`;
}

/** Confluence's settings, with the app's page in them; the app brings a heading of its own. */
export function settingsView(title: string, content: Html): Html {
  return html`<article class="page settings">
    <nav class="breadcrumbs" aria-label="Breadcrumbs">
      <span>Settings</span><span>Apps</span><span>${title}</span>
    </nav>
    <h1 class="for-reading-aloud">${title}</h1>
    ${content}
  </article>`;
}
