import type { Content } from '../wiki/content';
import { html, type Html } from './html';
import { icon, type IconName } from './icons';
import { avatar } from './layout';
import { linkTo, type Visit } from './visit';

const tools: readonly (readonly [IconName, string])[][] = [
  [
    ['undo', 'Undo'],
    ['redo', 'Redo'],
  ],
  [
    ['bold', 'Bold'],
    ['italic', 'Italic'],
  ],
  [
    ['bullets', 'Bullet list'],
    ['numbers', 'Numbered list'],
  ],
  [
    ['link', 'Link'],
    ['table', 'Table'],
  ],
  [['plus', 'Insert']],
];

/** The bar above a page that is being edited. The local site edits macros, not text. */
export function editorToolbar(visit: Visit, content: Content): Html {
  return html`<div class="editor-bar">
    <div class="tools" role="toolbar" aria-label="Formatting">
      <button class="text-style" type="button" disabled>Normal text ${icon('chevron')}</button>
      ${tools.map((group) => html`<span class="tool-group">${group.map(toolButton)}</span>`)}
    </div>
    <div class="page-actions">
      ${avatar(visit.person)}
      <button class="button primary" type="button" disabled>Update</button>
      <a class="button" href="${linkTo(visit, `/wiki/pages/${content.slug}`)}">Close</a>
    </div>
  </div>`;
}

function toolButton([name, label]: readonly [IconName, string]): Html {
  return html`<button class="icon-button" type="button" disabled aria-label="${label}">
    ${icon(name)}
  </button>`;
}
