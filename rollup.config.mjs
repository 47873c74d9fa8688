import { existsSync, readdirSync } from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild, { minify as esbuildMinify } from 'rollup-plugin-esbuild';
import { forgeBridge } from './rollup/forge-bridge.mjs';
import { forgeHtml } from './rollup/forge-html.mjs';
import { litLean } from './rollup/lit-lean.mjs';
import { leanDecorators } from './rollup/lean-decorators.mjs';
import { licencesBeside } from './rollup/licences.mjs';
import { macroModule } from './rollup/macros.mjs';
import { minifyStyles } from './rollup/minify-styles.mjs';
import { minifyTemplates } from './rollup/minify-templates.mjs';
import { resolverBundle } from './rollup/resolvers.mjs';

const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });
/**
 * What Lit's files call in one another and in our elements. These names are shortened where all of
 * Lit is in one file: none of them is the browser's, stands in quotes in Lit, or is used by an
 * attribute, a test or another frame.
 */
const litNames =
  /^(_\$|elementStyles$|(add|remove)(Initializer|Controller)$|(create|get)Property|finalize(Styles)?$|host[A-Z]|has(Updated|Changed)$|(first|should|will|enable|perform|schedule|request)Update|getUpdateComplete$|isUpdatePending$|createRenderRoot$|render(Root|Options)$|(to|from)Attribute$|shadowRootOptions$|useDefault$|noAccessor$)/;

// Each of the two minifiers finds what the other leaves.
const minify = ({ names }) => [
  // Some packages ask what they are run for.
  esbuildMinify({ target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } }),
  terser({
    ecma: 2022,
    module: true,
    compress: {
      passes: 3,
      keep_fargs: false,
      lhs_constants: false,
      unsafe_arrows: true,
      unsafe_methods: true,
    },
    format: { comments: false },
    ...(names && { mangle: { properties: { regex: names } } }),
  }),
];

/** A folder of static/ with a main.ts is one Forge resource. */
const pages = readdirSync('static').filter((name) => existsSync(`static/${name}/main.ts`));

/** Pages whose script is one file. */
const inOneFile = ['alarm-badge', 'user-macro'];

/** Pages whose script is a file of its own, beside the page and not in it, though it is one file. */
const scriptBeside = ['user-macro', 'alarm-details'];

/** Packages of whose files a page gets what it uses, and of a file that it does not use nothing. */
const takenInParts = /@forge\/(bridge|i18n)|tslib|node_modules[\\/]lit(-html|-element)?[\\/]/;

// FULL_BRIDGE=1 (which leaves Lit whole too) and FULL_SDK=1 build with the whole packages; tests compare
// both builds.
const page = (name) => ({
  input: `static/${name}/main.ts`,
  output: { dir: `static/${name}/build`, format: 'es', chunkFileNames: '[name].[hash:8].js' },
  treeshake: { moduleSideEffects: (id) => !takenInParts.test(id) },
  plugins: [
    ...(process.env.FULL_BRIDGE ? [] : [forgeBridge(), litLean()]),
    nodeResolve({ browser: true, exportConditions: ['production'], extensions: ['.ts', '.js'] }),
    commonjs({
      transformMixedEsModules: true,
      strictRequires: 'auto',
      requireReturnsDefault: (id) => id.startsWith('\0forge'),
    }),
    json(),
    typescript(),
    ...(process.env.FULL_BRIDGE ? [] : [leanDecorators()]),
    minifyStyles(),
    minifyTemplates(),
    minify({ names: process.env.FULL_BRIDGE || !inOneFile.includes(name) ? undefined : litNames }),
    // What is built whole is compared only, and never shipped.
    ...(process.env.FULL_BRIDGE ? [] : [licencesBeside()]),
    forgeHtml({ title: `ConfluOps ${name}`, isScriptBeside: scriptBeside.includes(name) }),
  ],
});

const fullSdk = Boolean(process.env.FULL_SDK);

export default [
  ...pages.map(page),
  resolverBundle({ input: 'resolvers/index.ts', file: 'build/resolvers/index.js', fullSdk }),
  resolverBundle({ input: 'resolvers/admin.ts', file: 'build/resolvers/admin.js', fullSdk }),
  resolverBundle({
    input: 'resolvers/user-macros.ts',
    file: 'build/resolvers/user-macros.js',
    fullSdk,
  }),
  // Writes the local site's demo data through the store's own code; nothing deployed refers to it.
  resolverBundle({ input: 'resolvers/forge/seed.ts', file: 'build/seed/index.js' }),
  macroModule({ input: 'macros/velocity/render.ts', file: 'build/macros/velocity.js' }),
  macroModule({ input: 'macros/user-macro.ts', file: 'build/macros/user-macro.js' }),
];
