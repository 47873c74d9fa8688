import type { Draft } from '../wiki/content';
import { html, type Html } from './html';
import { icon, type IconName } from './icons';
import { avatar } from './layout';
import { linkTo, type Visit } from './visit';

/** Tools for text by icon, label and what they do; the last two are drawn and do nothing. */
const textTools: readonly (readonly [IconName, string, does?: string])[][] = [
  [
    ['bold', 'Bold', 'bold'],
    ['italic', 'Italic', 'italic'],
  ],
  [
    ['bullets', 'Bullet list', 'bullets'],
    ['numbers', 'Numbered list', 'numbers'],
  ],
  [
    ['link', 'Link'],
    ['table', 'Table'],
  ],
];

/** A page in the editor: tools, title and the place of its body. The page's script fills it. */
export function editView(visit: Visit, draft: Draft): Html {
  return html`${toolbar(visit, draft)}
    <article class="page">
      <h1 class="for-reading-aloud">${draft.base === 0 ? 'New page' : 'Edit page'}</h1>
      <p class="failure" role="alert" data-editor="failure"></p>
      <textarea
        class="page-title"
        rows="1"
        aria-label="Title"
        placeholder="Give this page a title"
        maxlength="255"
        data-editor="title"
      >
${draft.title}</textarea>
      <div
        class="page-body"
        role="textbox"
        aria-multiline="true"
        aria-label="Page body"
        data-placeholder="Type / to insert elements, or paste a link"
        data-editor="body"
      ></div>
    </article>`;
}

function toolbar(visit: Visit, { place, base }: Draft): Html {
  const page = place.type === 'template' ? '/wiki' : `/wiki/pages/${place.slug}`;
  const way = linkTo(visit, base === 0 ? '/wiki' : page);
  return html`<div class="editor-bar">
    <div class="tools" role="toolbar" aria-label="Formatting">
      <span class="tool-group">
        ${tool('undo', 'Undo', 'undo')} ${tool('redo', 'Redo', 'redo')}
      </span>
      <button class="text-style" type="button" disabled>Normal text ${icon('chevron')}</button>
      ${textTools.map(
        (group) =>
          html`<span class="tool-group"
            >${group.map(([name, label, does]) => tool(name, label, does))}</span
          >`,
      )}
      <span class="tool-group">${tool('plus', 'Insert', 'insert')}</span>
    </div>
    <div class="page-actions">
      <span class="save-state" role="status" data-editor="state"></span>
      ${avatar(visit.person)}
      <button class="button primary" type="button" data-editor="publish">
        ${base === 0 ? 'Publish' : 'Update'}
      </button>
      <a class="button" href="${way}" data-editor="close">Close</a>
      <button class="button" type="button" data-editor="discard" data-then="${way}">
        Discard draft
      </button>
    </div>
  </div>`;
}

/** A button that does something has a name for the script. */
function tool(name: IconName, label: string, does?: string): Html {
  return html`<button
    class="icon-button"
    type="button"
    aria-label="${label}"
    ${does === undefined ? html`disabled` : html`data-editor="${does}"`}
  >
    ${icon(name)}
  </button>`;
}
