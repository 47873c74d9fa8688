/**
 * Puts the lines of `html` templates into one: the minifier of scripts takes them for plain text. A
 * break between lines, with the space around it, is one space in HTML, and none before the end of a
 * tag. Where white space is shown as it is written, a template must not break its line.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      let minified = code;
      // From the last to the first, so that the places of those before stay right.
      const texts = textsIn(this.parse(code)).sort((one, other) => other.start - one.start);
      for (const { start, end } of texts) {
        const text = code.slice(start, end).replace(/\s*\n\s*(>?)/g, (_, tagEnd) => tagEnd || ' ');
        minified = minified.slice(0, start) + text + minified.slice(end);
      }
      return minified === code ? null : { code: minified, map: null };
    },
  };
}

/** The texts of all `html` templates, between their expressions, those within these among them. */
function textsIn(node) {
  const own =
    node.type === 'TaggedTemplateExpression' && node.tag.name === 'html' ? node.quasi.quasis : [];
  const inner = Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string')
    .flatMap(textsIn);
  return [...own, ...inner];
}
