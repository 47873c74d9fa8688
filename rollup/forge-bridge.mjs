import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The parts of @forge/bridge that our pages use, by the file that exports them. The package is
 * CommonJS and cannot be tree-shaken: whole, it costs 20 kB gzip more (docs/decisions/).
 */
export const bridgeParts = {
  makeInvoke: 'invoke/invoke.js',
  router: 'router/router.js',
  events: 'events/events.js',
  showFlag: 'flag/flag.js',
};
export const viewParts = {
  getContext: 'view/getContext.js',
  theme: 'view/theme.js',
  emitReadyEvent: 'view/emitReadyEvent.js',
};

const facade = '\0forge-bridge';
const i18n = '\0forge-i18n';

/** Resolves "@forge/bridge" to its own files, picked one by one; the package stays unmodified. */
export function forgeBridge() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@forge/bridge'));
  const file = (name) => JSON.stringify(path.join(folder, name));
  return {
    name: 'forge-bridge',
    resolveId(source) {
      if (source === '@forge/bridge') return facade;
      // Only normalises context.locale, which Intl accepts as it is; it weighs 8 kB gzip.
      if (source === '@forge/i18n') return i18n;
      return null;
    },
    load(id) {
      if (id === i18n) return 'export const ensureLocale = (locale) => locale;';
      if (id !== facade) return null;
      const views = Object.keys(viewParts);
      return [
        ...Object.entries(bridgeParts).map(([name, at]) => `export { ${name} } from ${file(at)};`),
        ...views.map((name) => `import { ${name} } from ${file(viewParts[name])};`),
        `export const view = { ${views.join(', ')} };`,
      ].join('\n');
    },
  };
}
