/**
 * Two modules of Lit without the parts that no page of ours can reach; each weighs half a kilobyte
 * gzip in every page. A page that imports more of them than is exported here fails to build.
 */
export const leanModules = {
  // TypeScript's `experimentalDecorators` are the one kind that we compile; Lit's own file carries
  // the code of standard decorators beside it.
  'lit/decorators.js': `
    export const property = (options) => (prototype, name) => {
      prototype.constructor.createProperty(name, options);
      return Object.getOwnPropertyDescriptor(prototype, name);
    };
    export const state = (options) => property({ ...options, state: true, attribute: false });`,
  // Every browser that Confluence supports can adopt style sheets, and types keep everything but
  // style sheets and numbers out of `css` templates.
  './css-tag.js': `
    export class CSSResult {
      constructor(cssText) {
        this.cssText = cssText;
      }
      get styleSheet() {
        if (!this.sheet) {
          this.sheet = new CSSStyleSheet();
          this.sheet.replaceSync(this.cssText);
        }
        return this.sheet;
      }
      toString() {
        return this.cssText;
      }
    }
    export const unsafeCSS = (text) => new CSSResult(String(text));
    export const css = (texts, ...values) =>
      new CSSResult(texts.reduce((all, text, at) => all + values[at - 1] + text));
    export const supportsAdoptingStyleSheets = true;
    export const getCompatibleStyle = (style) => style;
    export const adoptStyles = (root, styles) => {
      root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
    };`,
};

const prefix = '\0lit-lean:';

/**
 * By these Lit's development build finds that a page has loaded two of it, and older browsers are
 * helped: a page of ours has one, and no such browser.
 */
const marks =
  /\(\w+\.(?:reactiveElement|litElement|litHtml)Versions\?\?=\[\]\)\.push\("[\d.]+"\)|[\w.]+\?\.\(\{(?:ReactiveElement|LitElement):\w+\}\)|\w+\.litHtmlPolyfillSupport|(?<=litHtmlPolyfillSupport;)\w+\?\.\(\w+,\w+\)/g;

/**
 * Lit asks for a policy of trusted types wherever a browser has them. The platform's policy of content
 * asks for none, and the five interfaces that it takes are 7 kB of heap in each frame.
 */
const trustedTypes = /\b\w+\.trustedTypes\b/g;

/** Resolves the modules to their lean source; the packages stay unmodified. */
export function litLean() {
  return {
    name: 'lit-lean',
    resolveId(source, importer) {
      const isLits = source.startsWith('lit/') || /@lit[\\/]reactive-element/.test(importer ?? '');
      return isLits && source in leanModules ? prefix + source : null;
    },
    load: (id) => (id.startsWith(prefix) ? leanModules[id.slice(prefix.length)] : null),
    transform: (code, id) =>
      /[\\/](?:@lit|lit-html|lit-element)[\\/]/.test(id)
        ? { code: code.replace(marks, '0').replace(trustedTypes, 'undefined'), map: null }
        : null,
  };
}
