import { hexColor, rgbOf } from '../color';
import { integerOf, itemsOf } from '../fields';
import { emptyTag, startTag, type Markup, type NodeRule } from './markup';
import { nodeOf, type BodyNode } from './node';

/** The most rows or columns that one cell may take. */
const mostCells = 1_000;

/** Tables, their rows and cells. */
export const tableNodes: readonly (readonly [string, NodeRule])[] = [
  ['table', table],
  ['tableRow', (node, { parent, index }) => row(node, parent, index)],
  ['tableHeader', (node) => cell('th', 'confluenceTh', node)],
  ['tableCell', (node) => cell('td', 'confluenceTd', node)],
];

function table(node: BodyNode): Markup {
  const columns = nodeOf(node.content[0]).content.slice(0, mostCells).flatMap(widthsOf);
  const hasWidths = columns.some((width) => width !== undefined);
  const colgroup = hasWidths
    ? `<colgroup>${(isNumbered(node) ? [undefined, ...columns] : columns).map(column).join('')}</colgroup>`
    : '';
  return {
    before: `<div class="table-wrap"><table class="confluenceTable">${colgroup}<tbody>`,
    after: '</tbody></table></div>',
    content: node.content,
  };
}

function column(width: number | undefined): string {
  return emptyTag('col', { style: width === undefined ? undefined : `width: ${width}.0px;` });
}

/** The widths of the columns that a cell of the first row takes. */
function widthsOf(value: unknown): readonly (number | undefined)[] {
  const { attrs } = nodeOf(value);
  const widths = itemsOf(attrs['colwidth']);
  const length = integerOf(attrs['colspan'], 1, mostCells) ?? 1;
  return Array.from({ length }, (_none, at) => integerOf(widths[at], 1, 10_000));
}

/** A numbered table counts its rows below a row of headings, in a column of its own. */
function row(node: BodyNode, parent: BodyNode, index: number): Markup {
  const markup = { before: '<tr>', after: '</tr>', content: node.content };
  if (!isNumbered(parent)) return markup;
  const first = isHeading(parent.content[0]) ? 1 : 0;
  const number = index < first ? '<th class="numberingColumn confluenceTh"><br/></th>' : undefined;
  const counted = `<td class="numberingColumn confluenceTd">${index - first + 1}</td>`;
  return { ...markup, before: `<tr>${number ?? counted}` };
}

function isNumbered({ type, attrs }: BodyNode): boolean {
  return type === 'table' && attrs['isNumberColumnEnabled'] === true;
}

function isHeading(value: unknown): boolean {
  const { content } = nodeOf(value);
  // Some cells are enough: each row asks.
  const some = content.slice(0, 16);
  return some.length > 0 && some.every((item) => nodeOf(item).type === 'tableHeader');
}

function cell(name: 'td' | 'th', className: string, node: BodyNode): Markup {
  const { colspan, rowspan, background, valign } = node.attrs;
  const color = hexColor(background);
  const align = ['top', 'middle', 'bottom'].find((value) => value === valign);
  const style = [
    color && `background-color: ${rgbOf(color)};`,
    align && `vertical-align: ${align};`,
  ];
  const tag = startTag(name, {
    colspan: spanOf(colspan),
    rowspan: spanOf(rowspan),
    class: className,
    'data-highlight-colour': color,
    style: style.filter(Boolean).join(' ') || undefined,
  });
  return { before: tag, after: `</${name}>`, content: node.content, isTight: true };
}

function spanOf(value: unknown): number | undefined {
  const span = integerOf(value, 1, mostCells);
  return span === 1 ? undefined : span;
}
