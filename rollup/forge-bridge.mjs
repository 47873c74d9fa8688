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
  requestConfluence: 'fetch/index.js',
  Modal: 'modal/modal.js',
};
export const viewParts = {
  getContext: 'view/getContext.js',
  theme: 'view/theme.js',
  emitReadyEvent: 'view/emitReadyEvent.js',
  submit: 'view/submit.js',
  close: 'view/close.js',
};

const facade = '\0forge-bridge';
const view = '\0forge-bridge-view';
const ownView = '\0forge-bridge-own-view';
const i18n = '\0forge-i18n';
const ownEvents = '\0forge-bridge-own-events';
const ownModal = '\0forge-bridge-own-modal';
const limits = '\0forge-bridge-limits';
const errors = '\0forge-bridge-errors';
const line = '\0forge-bridge-line';

/** By this a CommonJS file says that it once was a module; the minifier keeps it, nobody reads it. */
const moduleMark = 'Object.defineProperty(exports, "__esModule", { value: true });';

/** The router is one object of functions: declared as a constant, it keeps those that a page calls. */
const router = /^exports\.router = (void 0;\n)?/gm;

/**
 * Events of a frame, as the package sends and hears them where they carry no blobs, which ours never
 * do: what packs and unpacks those weighs 1 kB gzip.
 */
export const eventsPart = `
  const call = (...given) => globalThis.__bridge.callBridge(...given);
  export const events = {
    emit: (event, payload) => call('emit', { event, payload }),
    on: (event, callback) => call('on', { event, callback }),
  };
  export default { events };`;

/**
 * Opens a modal as the package does. What it checks besides is the size, which no page of ours takes from
 * outside; every badge of a page carries this.
 */
export const modalPart = `
  export class Modal {
    constructor(options) {
      this.options = options;
    }
    async open() {
      const { resource = null, onClose = () => {}, size = 'medium', context = {}, title = '' } = this.options;
      const asked = { resource, onClose, size, context, title, icon: '' };
      const opening = { ...asked, closeOnEscape: true, closeOnOverlayClick: true };
      if ((await globalThis.__bridge.callBridge('openModal', opening)) === false)
        throw new Error('Unable to open modal.');
    }
  }`;

/**
 * The package lets a frame call 500 functions in 25 seconds. No page of ours comes near that, and the
 * platform counts by itself.
 */
export const limitsPart = `
  export default { withRateLimiter: (call) => async (...given) => call(...given) };`;

/** Resolves "@forge/bridge" to its own files, picked one by one; the package stays unmodified. */
export function forgeBridge() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@forge/bridge'));
  const file = (name) => JSON.stringify(path.join(folder, name));
  const exported = (parts) =>
    Object.entries(parts).map(([name, at]) => {
      const own = { [bridgeParts.events]: ownEvents, [bridgeParts.Modal]: ownModal }[at];
      const source = own ? JSON.stringify(own) : file(at);
      return `export { ${name} } from ${source};`;
    });
  return {
    name: 'forge-bridge',
    resolveId(source, importer) {
      if (source === '@forge/bridge') return facade;
      if (source === view) return view;
      // Only normalises context.locale, which Intl accepts as it is; it weighs 8 kB gzip.
      if (source === '@forge/i18n') return i18n;
      if (source === ownModal) return ownModal;
      const isEvents = source === '../events/events' && importer?.startsWith(folder);
      if (isEvents || source === ownEvents) return ownEvents;
      if (source === '../utils' && importer?.startsWith(folder)) return limits;
      // A class of errors that nobody tells from others.
      if (source === '../errors' && importer?.startsWith(folder)) return errors;
      // Finds the platform's bridge; most of it says to developers what it means that there is none.
      if (source === '../bridge' && importer?.startsWith(folder)) return line;
      // The package's own files ask its whole view for one function of it.
      if (source === './view' && importer?.startsWith(folder)) return ownView;
      return null;
    },
    load(id) {
      if (id === i18n) return 'export default { ensureLocale: (locale) => locale };';
      if (id === ownEvents) return eventsPart;
      if (id === ownModal) return modalPart;
      if (id === limits) return limitsPart;
      if (id === errors) return 'export default { BridgeAPIError: Error };';
      if (id === line) {
        return 'export default { getCallBridge: () => globalThis.__bridge.callBridge };';
      }
      if (id === ownView) {
        return `import { getContext } from ${file(viewParts.getContext)};
          export default { view: { getContext } };`;
      }
      // A namespace, and no object: of that a page takes only the parts that it names.
      if (id === view) return exported(viewParts).join('\n');
      if (id !== facade) return null;
      return [...exported(bridgeParts), `export * as view from ${JSON.stringify(view)};`].join(
        '\n',
      );
    },
    transform(code, id) {
      if (!id.startsWith(folder)) return null;
      const lean = code
        .replace(moduleMark, '')
        .replace(router, (_, unset) => (unset ? '' : 'export const router = '));
      return { code: lean, map: null };
    },
  };
}
