import { encodeText } from '../../encoding/html';
import { hexColor } from '../color';
import { textOf } from '../fields';
import { element, leaf, startTag, type Attributes, type Markup, type NodeRule } from './markup';
import { nodeOf, type BodyNode } from './node';

/** Lists, panels, code and whatever else holds blocks. */
export const blockNodes: readonly (readonly [string, NodeRule])[] = [
  ['doc', contentOf],
  ['bulletList', (node) => element('ul', node)],
  ['orderedList', (node) => element('ol', node, { start: startOf(node.attrs['order']) })],
  ['listItem', (node) => ({ ...element('li', node), isTight: true })],
  ['taskList', (node, { parent }) => taskList(node, parent.type === 'taskList')],
  ['taskItem', (node) => taskItem(node)],
  ['blockTaskItem', (node) => ({ ...element('li', node, taskState(node)), isTight: true })],
  ['decisionList', (node) => element('ul', node, { class: 'decision-list' })],
  ['decisionItem', (node) => element('li', node)],
  ['blockquote', (node) => element('blockquote', node)],
  ['codeBlock', codeBlock],
  ['panel', panel],
  ['expand', (node, { words }) => expand(node, words.expand)],
  ['nestedExpand', (node, { words }) => expand(node, words.expand)],
  ['layoutSection', layoutSection],
  ['layoutColumn', layoutColumn],
  ['bodiedSyncBlock', contentOf],
  ['syncBlock', (_node, { words }) => leaf(`<p>${encodeText(words.syncedBlock)}</p>`)],
];

/** A node that is not to be seen itself. */
export function contentOf({ content }: BodyNode): Markup {
  return { before: '', after: '', content };
}

function startOf(order: unknown): number | undefined {
  return typeof order === 'number' && Number.isSafeInteger(order) && order !== 1 && order >= 0
    ? order
    : undefined;
}

/** In Data Center a list of tasks in another one stands in an item without a box. */
function taskList(node: BodyNode, isNested: boolean): Markup {
  const list = element('ul', node, { class: 'inline-task-list' });
  if (!isNested) return list;
  const item = startTag('li', { style: 'background-image: none;' });
  return { ...list, before: `${item}${list.before}`, after: `${list.after}</li>` };
}

function taskItem(node: BodyNode): Markup {
  const item = element('li', node, taskState(node));
  return { ...item, before: `${item.before}<span>`, after: `</span>${item.after}` };
}

function taskState({ attrs }: BodyNode): Attributes {
  return { class: attrs['state'] === 'DONE' ? 'checked' : undefined };
}

function codeBlock(node: BodyNode): Markup {
  const language = textOf(node.attrs['language'])?.replace(/[^\w+#-]/g, '') ?? 'text';
  const before =
    '<div class="code panel pdl" style="border-width: 1px;"><div class="codeContent panelContent pdl">';
  const tag = startTag('pre', {
    class: 'syntaxhighlighter-pre',
    'data-syntaxhighlighter-params': `brush: ${language}; gutter: false; theme: Confluence`,
    'data-theme': 'Confluence',
  });
  // The first line break of a <pre> is none to a parser.
  const first = nodeOf(node.content[0]).text.startsWith('\n') ? '\n' : '';
  return {
    before: `${before}${tag}${first}`,
    after: '</pre></div></div>',
    content: node.content,
    isCode: true,
  };
}

/** Panels that are macros of their own in Data Center: the name in the class, and the icon. */
const information: ReadonlyMap<unknown, readonly [string, string]> = new Map([
  ['info', ['information', 'info']],
  ['warning', ['note', 'warning']],
  ['error', ['warning', 'error']],
  ['success', ['tip', 'approve']],
  ['tip', ['tip', 'approve']],
]);

/** The colour of a note in Cloud, which Data Center has no macro for. */
const noteColor = '#eae6ff';

function panel(node: BodyNode): Markup {
  const { panelType, panelColor } = node.attrs;
  const known = information.get(panelType);
  if (known !== undefined) {
    const [name, icon] = known;
    return {
      before: `<div class="confluence-information-macro confluence-information-macro-${name}"><span class="aui-icon aui-icon-small aui-iconfont-${icon} confluence-information-macro-icon"></span><div class="confluence-information-macro-body">`,
      after: '</div></div>',
      content: node.content,
    };
  }
  const color = panelType === 'note' ? noteColor : hexColor(panelColor);
  const background = color === undefined ? '' : `background-color: ${color};`;
  const inner = startTag('div', { class: 'panelContent', style: background || undefined });
  return {
    before: `${startTag('div', { class: 'panel', style: `${background}border-width: 1px;` })}${inner}`,
    after: '</div></div>',
    content: node.content,
  };
}

function expand(node: BodyNode, untitled: string): Markup {
  const title = encodeText(textOf(node.attrs['title']) ?? untitled);
  return {
    before: `<div class="expand-container conf-macro output-block" data-hasbody="true" data-macro-name="expand"><div class="expand-control"><span class="expand-control-icon icon">&nbsp;</span><span class="expand-control-text">${title}</span></div><div class="expand-content">`,
    after: '</div></div>',
    content: node.content,
  };
}

/** A column narrower than the widest by this is a sidebar. */
const sidebar = 10;

/** The name that Data Center has for a row of columns like these. */
function layoutSection(node: BodyNode): Markup {
  const widths = node.content.slice(0, 4).map((column) => widthOf(nodeOf(column)));
  const [first = 0, second = 0] = widths;
  const isEven = Math.max(...widths) - Math.min(...widths) < sidebar;
  const layout =
    widths.length === 2
      ? `two-${isEven ? 'equal' : first < second ? 'left-sidebar' : 'right-sidebar'}`
      : widths.length > 2
        ? `three-${isEven ? 'equal' : 'with-sidebars'}`
        : 'single';
  return element('div', node, { class: `columnLayout ${layout}`, 'data-layout': layout });
}

function layoutColumn(node: BodyNode, { parent }: { readonly parent: BodyNode }): Markup {
  const others = parent.content.slice(0, 4).map((column) => widthOf(nodeOf(column)));
  const type = Math.max(...others) - widthOf(node) >= sidebar ? 'aside' : 'normal';
  const tag = startTag('div', { class: `cell ${type}`, 'data-type': type });
  return {
    before: `${tag}<div class="innerCell">`,
    after: '</div></div>',
    content: node.content,
  };
}

function widthOf({ attrs: { width } }: BodyNode): number {
  return typeof width === 'number' ? width : 0;
}
