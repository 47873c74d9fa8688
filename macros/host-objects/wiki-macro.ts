import { encodeHtml } from '../encoding/html';

/** More signs than this are no macro. */
const longest = 65_536;

/**
 * A macro in wiki markup, `{toc:minLevel=2|style=square}`, in storage format. Nothing else of wiki
 * markup is understood: other text stays text.
 */
export function storageOfMacro(markup: string): string {
  if (markup.length > longest) return encodeHtml(markup);
  const [whole, name, parameters] = /^\s*\{([\w-]+)(?::([^{}]*))?\}\s*$/.exec(markup) ?? [];
  if (whole === undefined || name === undefined) return encodeHtml(markup);
  const parts = (parameters ?? '').split('|').filter((part) => part.trim() !== '');
  const elements = parts.map((part) => {
    const [key = '', ...rest] = part.split('=');
    const isNamed = rest.length > 0;
    const attribute = isNamed ? encodeHtml(key.trim()) : '';
    const text = encodeHtml((isNamed ? rest.join('=') : key).trim());
    return `<ac:parameter ac:name="${attribute}">${text}</ac:parameter>`;
  });
  return `<ac:structured-macro ac:name="${name}">${elements.join('')}</ac:structured-macro>`;
}
