import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

/**
 * A module of macros/ as one file that Node runs by itself, for benchmarks and for whoever wants to
 * render a template outside of the app; the app's own bundle has the same code in it.
 *
 * @param input - The module whose exports become the file's.
 * @param file - Where it goes.
 */
export function macroModule({ input, file }) {
  return {
    input,
    output: { file, format: 'es' },
    plugins: [
      nodeResolve({ extensions: ['.ts', '.js'] }),
      esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    ],
  };
}
