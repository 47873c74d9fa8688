const helper = /^var __defProp = [\s\S]*?\n\};\n/m;
const shared = '\0lean-decorators';

/**
 * One function for all decorators of a page, where esbuild writes one into each file. Those of
 * `lit-lean.mjs` declare their property by themselves, so that nothing is left to define.
 */
export function leanDecorators() {
  return {
    name: 'lean-decorators',
    resolveId: (source) => (source === shared ? shared : null),
    load: (id) =>
      id === shared
        ? 'export const __decorateClass = (all, target, key) => all.map((each) => each(target, key));'
        : null,
    transform: (code, id) =>
      id.endsWith('.ts') && code.includes('var __decorateClass')
        ? {
            code: code.replace(
              helper,
              `import { __decorateClass } from ${JSON.stringify(shared)};\n`,
            ),
            map: null,
          }
        : null,
  };
}
