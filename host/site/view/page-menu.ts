import type { Content } from '../wiki/content';
import { html, type Html } from './html';
import { icon } from './icons';
import { linkTo, type Visit } from './visit';

/** The "…" of a page: what else can be done with it. */
export function pageMenu(visit: Visit, content: Content, mayEdit: boolean): Html {
  const at = (rest: string) => linkTo(visit, `/wiki/pages/${content.slug}/${rest}`);
  return html`<button
      class="icon-button"
      type="button"
      popovertarget="page-menu"
      aria-label="More actions"
    >
      ${icon('more')}
    </button>
    <div class="menu page-menu" id="page-menu" popover>
      ${mayEdit ? html`${action(at('copy'), 'Copy')} ${entry(at('move'), 'Move')}` : undefined}
      ${entry(at('history'), 'Page history')}
      ${mayEdit ? action(at('template'), 'Save as template') : undefined}
      ${entry(at('export/pdf'), 'Export to PDF')} ${entry(at('export/word'), 'Export to Word')}
    </div>`;
}

function entry(href: string, label: string): Html {
  return html`<a class="menu-item" href="${href}">${label}</a>`;
}

/** What changes something is a form, so that no link can do it. */
function action(address: string, label: string): Html {
  return html`<form method="post" action="${address}">
    <button class="menu-item" type="submit">${label}</button>
  </form>`;
}
