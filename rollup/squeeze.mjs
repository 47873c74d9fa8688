const sheets = /(css|replaceSync\()`([^`]*)`/g;
const moduleMark = 'Object.defineProperty(exports, "__esModule", { value: true });';

/**
 * Takes out of sources what the minifier leaves, though nobody reads it: the indentation of style
 * sheets, and the mark by which a CommonJS file of @forge/bridge says that it once was a module.
 */
export function squeeze() {
  return {
    name: 'squeeze',
    transform(code, id) {
      if (id.endsWith('.ts')) {
        const squeezed = code.replace(sheets, (_, head, css) => `${head}\`${squeezeCss(css)}\``);
        return squeezed === code ? null : { code: squeezed, map: null };
      }
      if (!/@forge[\\/]bridge[\\/]/.test(id)) return null;
      return { code: code.replace(moduleMark, ''), map: null };
    },
  };
}

/** The same rules with no more white space than they need. */
export function squeezeCss(css) {
  return css
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([{;][\w-]+): /g, '$1:')
    .replaceAll(';}', '}');
}
