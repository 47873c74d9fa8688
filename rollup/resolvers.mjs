import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { awsSdkLean } from './aws-sdk.mjs';
import { forgeApi } from './forge-api.mjs';
import { licencesInside } from './licences.mjs';
import { resolverTypes } from './resolver-types.mjs';

/**
 * A bundle for Forge's runtime: our code, the AWS SDK and what we use of @forge/api in one file. The
 * other Forge packages stay outside; Forge's own bundler adds them (docs/decisions/resolver-bundle.md).
 *
 * @param input - The module whose exports become the bundle's.
 * @param file - Where it goes.
 * @param fullSdk - Leaves the AWS SDK whole; tests compare both.
 */
export function resolverBundle({ input, file, fullSdk = false }) {
  return {
    input,
    output: { file, format: 'es', inlineDynamicImports: true },
    external: [/^@forge\/(?!api(\/|$))/, /^node:/],
    plugins: [
      ...(fullSdk ? [] : [awsSdkLean()]),
      forgeApi(),
      nodeResolve({ exportConditions: ['node'], preferBuiltins: true, extensions: ['.ts', '.js'] }),
      commonjs(),
      json(),
      esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
      // The log names unexpected errors by their class.
      terser({
        ecma: 2022,
        module: true,
        keep_classnames: true,
        compress: { passes: 3 },
        format: { comments: false },
      }),
      // A whole SDK ships nowhere, and some of its packages have no licence text.
      ...(fullSdk ? [] : [licencesInside()]),
      resolverTypes(),
    ],
  };
}
