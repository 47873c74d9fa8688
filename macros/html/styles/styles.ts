import type { Block, CssNode, Declaration, List, Rule } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { keepsAtRule, keepsFunction, keepsProperty, staysInside } from './allowed';

/** Signs of one style attribute or element; no more is looked at. */
const longest = 262_144;

/** The declarations of a `style` attribute that may stay; empty for none. */
export function inlineStyle(text: string): string {
  if (!isReadable(text)) return '';
  const list = parse(text, { context: 'declarationList', ...leniently });
  return list.type === 'DeclarationList' ? declarations(list.children) : '';
}

/** The rules of a `<style>` element that may stay; empty for none. */
export function sheetStyle(text: string): string {
  if (!isReadable(text)) return '';
  const sheet = parse(withoutComments(text), { context: 'stylesheet', ...leniently });
  return sheet.type === 'StyleSheet' ? rules(sheet.children) : '';
}

/** How deep brackets may stand in each other: the parser calls itself for each. */
const deepest = 64;

function isReadable(text: string): boolean {
  let depth = 0;
  for (const sign of text.length > longest ? '' : text) {
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if (depth > deepest) return false;
  }
  return text.length <= longest;
}

/** What cannot be read is left out, as browsers do. */
const leniently = { onParseError: (): void => undefined, parseCustomProperty: false };

/** `<!--` and `-->` around a sheet's rules are nothing. */
function withoutComments(text: string): string {
  return text.replace(/^\s*<!--/, '').replace(/-->\s*$/, '');
}

function rules(nodes: List<CssNode>): string {
  return nodes
    .toArray()
    .map((node) => {
      if (node.type === 'Rule') return rule(node);
      if (node.type !== 'Atrule' || !node.block || !keepsAtRule(node.name)) return '';
      const prelude = node.prelude ? generate(node.prelude) : '';
      if (node.prelude && !isHarmless(node.prelude)) return '';
      const inside = rules(node.block.children);
      return inside === '' ? '' : `@${node.name} ${prelude}{${inside}}`;
    })
    .join('');
}

function rule({ prelude, block }: Rule): string {
  if (prelude.type !== 'SelectorList' || !isInside(prelude)) return '';
  const inside = declarations((block satisfies Block).children);
  return inside === '' ? '' : `${generate(prelude)}{${inside}}`;
}

function isInside(selectors: CssNode): boolean {
  let stays = true;
  walk(selectors, (node) => {
    const isPseudo = node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector';
    if (node.type === 'Raw' || (isPseudo && !staysInside(node.name))) stays = false;
  });
  return stays;
}

function declarations(nodes: List<CssNode>): string {
  return nodes
    .toArray()
    .flatMap((node) => (node.type === 'Declaration' && isAllowed(node) ? [generate(node)] : []))
    .join(';');
}

function isAllowed({ property, value }: Declaration): boolean {
  const name = property.toLowerCase();
  if (!keepsProperty(name) || value.type !== 'Value' || !isHarmless(value)) return false;
  return name !== 'position' || positions.has(generate(value).toLowerCase());
}

/** Fixed boxes cover what is not the macro's. */
const positions: ReadonlySet<string> = new Set(['static', 'relative', 'absolute', 'sticky']);

/** Whether nothing in it loads, and all of it was understood. */
function isHarmless(value: CssNode): boolean {
  let harmless = true;
  walk(value, (node) => {
    const isForeign = node.type === 'Function' && !keepsFunction(node.name);
    if (node.type === 'Url' || node.type === 'Raw' || isForeign) harmless = false;
    // An escape may spell what is refused; css-tree writes names as they were.
    if ('name' in node && typeof node.name === 'string' && node.name.includes('\\')) {
      harmless = false;
    }
  });
  return harmless;
}
