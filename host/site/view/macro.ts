import type { UiModule } from '../../forge/manifest';
import type { Person } from '../wiki/people';
import { html, type Html } from './html';
import { icon } from './icons';

/** The place that the page's script puts a module's frame into. */
export function frameSlot(localId: string, layout: 'inline' | 'block'): Html {
  return html`<span class="frame-slot" data-frame="${localId}" data-layout="${layout}"></span>`;
}

/** What stands where a module is closed to the visitor: the platform's words, not the app's. */
export function closedModule({ title }: UiModule, { accountType }: Person): Html {
  const reason =
    accountType === 'anonymous' ? 'log in to see it' : 'you have no access to this app';
  return html`<span class="macro-box">${icon('lock')} ${title}: ${reason}</span>`;
}

/** Another page's body inside this one. */
export function includedPage(title: string, body: Html): Html {
  return html`<section class="included" aria-label="${title}">${body}</section>`;
}

/** What stands where a page cannot be included, whatever the reason. */
export function missingInclude(): Html {
  return html`<p class="macro-box">${icon('lock')} The included page could not be found.</p>`;
}
