import { currentVersion, type Content } from '../wiki/content';
import { html, type Html } from './html';
import { icon } from './icons';
import { linkTo, type Visit } from './visit';

/** A page that only says something. */
export function messageView(title: string, text: string): Html {
  return html`<article class="page message">
    <h1>${title}</h1>
    <p>${text}</p>
  </article>`;
}

/** Pages whose title holds the text that was searched for. */
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
    <p>${found.length === 0 ? 'No title holds' : 'Titles that hold'} <strong>${text}</strong></p>
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
