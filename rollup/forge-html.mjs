import { rmSync } from 'node:fs';

/**
 * Writes the index.html of a Custom UI resource. A page of one chunk gets its script inlined: one
 * request for each badge, and Forge hashes static inline scripts into its CSP. It is a plain script in a
 * function, since browsers keep a module's own code for as long as its page, and of such a function
 * nothing once it has run; the function is async, because pages await their language. Paths are
 * relative, because Forge serves a resource from a nested folder. A script that stands beside its page
 * is loaded once for many frames, and browsers keep what they compiled of it.
 */
export function forgeHtml({ title, isScriptBeside }) {
  return {
    name: 'forge-html',
    generateBundle({ dir }, bundle, isWrite) {
      // Forge uploads the whole folder: a chunk of an earlier build must not go with it.
      if (isWrite) rmSync(dir, { recursive: true, force: true });
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      let script = `<script type="module" src="./${entry.fileName}"></script>`;
      if (chunks.length === 1 && !isScriptBeside) {
        script = `<script>(async()=>{"use strict";${escapeScript(entry.code)}})()</script>`;
        delete bundle[entry.fileName];
      }
      this.emitFile({
        type: 'asset',
        fileName: 'index.html',
        source: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${script}</body></html>`,
      });
    },
  };
}

function escapeScript(code) {
  return code
    .trimEnd()
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');
}
