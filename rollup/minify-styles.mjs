import { transform } from 'esbuild';

/**
 * Minifies the style sheets in `css` templates and in templates for `replaceSync`, which the
 * minifier of scripts takes for plain text. A template with expressions in it is left as it is: what
 * they become is known at run time only.
 */
export function minifyStyles() {
  return {
    name: 'minify-styles',
    async transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      let minified = code;
      // From the last to the first, so that the places of those before stay right.
      for (const { start, end, value } of sheetsIn(this.parse(code)).reverse()) {
        const sheet = templateText(await minifyCss(value.cooked));
        minified = minified.slice(0, start) + sheet + minified.slice(end);
      }
      return minified === code ? null : { code: minified, map: null };
    },
  };
}

/** The same rules in fewer bytes; rejects where the sheet is no valid CSS. */
async function minifyCss(css) {
  const { code, warnings } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
  const [warning] = warnings;
  if (warning) throw new Error(`${warning.text}: ${warning.location?.lineText ?? css}`);
  return code.trim();
}

/** The texts of all such templates without expressions, in the order of the source. */
function sheetsIn(node) {
  const template = templateOf(node);
  if (template) return template.expressions.length === 0 ? template.quasis : [];
  return Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string')
    .flatMap(sheetsIn);
}

/** The template that is a style sheet, where a node has one. */
function templateOf({ type, tag, quasi, callee, arguments: [argument] = [] }) {
  if (type === 'TaggedTemplateExpression') return tag.name === 'css' ? quasi : undefined;
  const isSheet = type === 'CallExpression' && callee.property?.name === 'replaceSync';
  return isSheet && argument?.type === 'TemplateLiteral' ? argument : undefined;
}

/** How a text is written inside a template. */
function templateText(text) {
  return text.replace(/[\\`]|\$\{/g, '\\$&');
}
