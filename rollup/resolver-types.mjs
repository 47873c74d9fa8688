/** Writes the declaration that Forge's TypeScript needs beside the bundle src/index.ts re-exports. */
export function resolverTypes() {
  return {
    name: 'resolver-types',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((chunk) => chunk.isEntry);
      this.emitFile({
        type: 'asset',
        fileName: entry.fileName.replace(/\.js$/, '.d.ts'),
        source: entry.exports
          .map((name) => `export declare const ${name}: (...input: never[]) => Promise<unknown>;\n`)
          .join(''),
      });
    },
  };
}
