/**
 * The parts of @forge/api that our functions use, by the file that exports them. The package loads
 * all of itself at once, translations and lodash with it: 84 files, of which these need 6
 * (docs/decisions/resolver-bundle.md).
 */
export const apiParts = {
  getAppContext: 'api/runtime.js',
  route: 'safeUrl.js',
  webTrigger: 'webTrigger.js',
};
/** What the package makes of a function of this file when it is loaded. */
export const fetchPart = { from: 'api/fetch.js', made: 'getFetchAPI', names: ['asUser'] };

const facade = '\0forge-api';

/**
 * Resolves "@forge/api" to its own files, picked one by one; the package stays unmodified. A function
 * that imports more of it than is named above fails to build.
 */
export function forgeApi() {
  const file = (name) => JSON.stringify(`@forge/api/out/${name}`);
  return {
    name: 'forge-api',
    resolveId: (source) => (source === '@forge/api' ? facade : null),
    load(id) {
      if (id !== facade) return null;
      const { from, made, names } = fetchPart;
      return [
        ...Object.entries(apiParts).map(([name, at]) => `export { ${name} } from ${file(at)};`),
        `import { ${made} } from ${file(from)};`,
        `export const { ${names.join(', ')} } = ${made}();`,
      ].join('\n');
    },
  };
}
