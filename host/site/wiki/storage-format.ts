import type { AdfDocument, AdfNode } from './adf';

/**
 * A page in Confluence's storage format. Macros of Forge apps stand in it as `ac:adf-extension`,
 * their settings as parameters (observed on pages; the format has no published reference).
 */
export function storageOf(document: AdfDocument): string {
  return children(document);
}

const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};

const markElements: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', code: 'code' };

function nodeXml(node: AdfNode): string {
  switch (node.type) {
    case 'text':
      return textXml(node);
    case 'heading': {
      const level = Number(node.attrs?.['level']);
      return `<h${level}>${children(node)}</h${level}>`;
    }
    case 'table':
      return `<table><tbody>${children(node)}</tbody></table>`;
    case 'panel':
      return structuredMacro(String(node.attrs?.['panelType']), 'rich-text-body', children(node));
    case 'codeBlock':
      return structuredMacro('code', 'plain-text-body', escapeXml(children(node)));
    case 'inlineExtension':
    case 'extension':
    case 'bodiedExtension':
      return extensionXml(node);
    default: {
      const name = elements[node.type];
      return name === undefined ? children(node) : `<${name}>${children(node)}</${name}>`;
    }
  }
}

function children(node: AdfNode): string {
  return (node.content ?? []).map(nodeXml).join('');
}

function textXml({ text = '', marks = [] }: AdfNode): string {
  return marks.reduce((inner, { type, attrs }) => {
    if (type === 'link') return `<a href="${escapeXml(String(attrs?.['href']))}">${inner}</a>`;
    const name = markElements[type];
    return name === undefined ? inner : `<${name}>${inner}</${name}>`;
  }, escapeXml(text));
}

function structuredMacro(name: string, body: string, content: string): string {
  return `<ac:structured-macro ac:name="${escapeXml(name)}"><ac:${body}>${content}</ac:${body}></ac:structured-macro>`;
}

/** How the format spells node types. */
const extensionTypes: Readonly<Record<string, string>> = {
  inlineExtension: 'inline-extension',
  bodiedExtension: 'bodied-extension',
};

function extensionXml(node: AdfNode): string {
  const { type, attrs = {}, content } = node;
  const attribute = (key: string, value: unknown) =>
    `<ac:adf-attribute key="${key}">${valueXml(value)}</ac:adf-attribute>`;
  return [
    `<ac:adf-extension><ac:adf-node type="${extensionTypes[type] ?? type}">`,
    attribute('extension-key', attrs['extensionKey']),
    attribute('extension-type', attrs['extensionType']),
    attribute('parameters', attrs['parameters']),
    attribute('local-id', attrs['localId']),
    ...(content ? [`<ac:adf-content>${children(node)}</ac:adf-content>`] : []),
    '</ac:adf-node></ac:adf-extension>',
  ].join('');
}

function valueXml(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escapeXml(String(value));
  return Object.entries(value)
    .map(([key, inner]) => {
      const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return `<ac:adf-parameter key="${escapeXml(name)}">${valueXml(inner)}</ac:adf-parameter>`;
    })
    .join('');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
