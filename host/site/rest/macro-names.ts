import { nodesOf, type AdfDocument } from '../wiki/adf';
import { isExtension } from '../wiki/macro';

/**
 * What the field `macro` of the query language finds a page by
 * (developer.atlassian.com/cloud/confluence/cql-fields/): the names of macros of Confluence, and of
 * those of Forge apps the keys of their modules, as was seen used on real sites (ZenUml/conf-app, its
 * audit of embed macros). How it was with names inside of what could not be converted nobody saw; here
 * they are found.
 */
export function macroNames(document: AdfDocument): readonly string[] {
  const names = new Set<string>();
  for (const node of nodesOf(document)) {
    const { extensionKey, parameters } = node.attrs ?? {};
    if (!isExtension(node) || typeof extensionKey !== 'string') continue;
    names.add(extensionKey.split('/').at(-1) ?? extensionKey);
    const { cxhtml, adf } = (parameters ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof cxhtml === 'string') {
      for (const [, name = ''] of cxhtml.matchAll(/ac:name="([^"]*)"/g)) names.add(name);
    }
    if (typeof adf === 'string') {
      for (const name of macroNames(JSON.parse(adf) as AdfDocument)) names.add(name);
    }
  }
  return [...names];
}
