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
  submit: 'view/submit.js',
  close: 'view/close.js',
};

const facade = '\0forge-bridge';
const viewFacade = '\0forge-bridge-view';
const i18n = '\0forge-i18n';
const blobs = '\0forge-bridge-blobs';

/** By this a CommonJS file says that it once was a module; the minifier keeps it, nobody reads it. */
const moduleMark = 'Object.defineProperty(exports, "__esModule", { value: true });';

/** Resolves "@forge/bridge" to its own files, picked one by one; the package stays unmodified. */
export function forgeBridge() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@forge/bridge'));
  const file = (name) => JSON.stringify(path.join(folder, name));
  const names = Object.keys(viewParts);
  return {
    name: 'forge-bridge',
    resolveId(source, importer) {
      if (source === '@forge/bridge') return facade;
      // Only normalises context.locale, which Intl accepts as it is; it weighs 8 kB gzip.
      if (source === '@forge/i18n') return i18n;
      // Our events carry no blobs; what packs and unpacks them weighs 1 kB gzip.
      if (source === './serialiseBlob' && importer?.startsWith(folder)) return blobs;
      // The package's own files ask its whole view for one function of it.
      if (source === './view' && importer?.startsWith(folder)) return viewFacade;
      return null;
    },
    load(id) {
      if (id === i18n) return 'export default { ensureLocale: (locale) => locale };';
      if (id === blobs) {
        return `const none = () => false;
          export default { containsBlobs: none, containsSerialisedBlobs: none };`;
      }
      if (id === viewFacade) {
        return `import { getContext } from ${file(viewParts.getContext)};
          export default { view: { getContext } };`;
      }
      if (id !== facade) return null;
      return [
        ...Object.entries(bridgeParts).map(([name, at]) => `export { ${name} } from ${file(at)};`),
        ...names.map((name) => `import { ${name} } from ${file(viewParts[name])};`),
        `export const view = { ${names.join(', ')} };`,
      ].join('\n');
    },
    transform(code, id) {
      return id.startsWith(folder) ? { code: code.replace(moduleMark, ''), map: null } : null;
    },
  };
}
