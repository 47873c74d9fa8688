// Builds what has changed since the last build: the bundles of rollup.config.mjs, each by itself.
//   npm run build
// A bundle is left as it is while everything that it was made from, and what it wrote, is the same to
// the byte; build/built.json keeps their digests.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rollup } from 'rollup';
import bundles from '../rollup.config.mjs';

const record = 'build/built.json';
const sources = ['components', 'contract', 'macros', 'resolvers', 'rules', 'static'];

const digest = (data) => createHash('sha256').update(data).digest('hex');

function digestOfFile(file) {
  try {
    return digest(readFileSync(file));
  } catch {
    return 'missing';
  }
}

const unchanged = (digests) =>
  Object.entries(digests).every(([file, known]) => digestOfFile(file) === known);

/** Files with their digests, by paths that hold on another machine. */
function digestsOf(files) {
  return Object.fromEntries(
    files.map((file) => path.relative('', file)).map((file) => [file, digestOfFile(file)]),
  );
}

/**
 * What every bundle depends on: how it is built, which packages are installed, and which files there
 * are, because a new one can take the place of another that is imported by the same name.
 */
function common() {
  const names = sources.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`)
      .sort(),
  );
  const recipe = ['rollup.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
  const plugins = readdirSync('rollup').map((name) => `rollup/${name}`);
  const { FULL_BRIDGE = '', FULL_SDK = '' } = process.env;
  return digest(JSON.stringify([digestsOf([...recipe, ...plugins]), names, FULL_BRIDGE, FULL_SDK]));
}

function lastBuild() {
  try {
    return JSON.parse(readFileSync(record, 'utf8'));
  } catch {
    return {};
  }
}

/** Builds one bundle, and answers what it was made from and what it wrote. */
async function build(options) {
  const { output } = options;
  const bundle = await rollup(options);
  const written = await bundle.write(output);
  await bundle.close();
  const folder = output.dir ?? path.dirname(output.file);
  // Packages change only with the lock file, which all bundles depend on.
  const own = bundle.watchFiles.filter(
    (file) => path.isAbsolute(file) && !file.includes(`${path.sep}node_modules${path.sep}`),
  );
  return {
    from: digestsOf(own),
    wrote: digestsOf(written.output.map(({ fileName }) => path.join(folder, fileName))),
  };
}

const recipe = common();
const before = lastBuild();
const built = before.recipe === recipe ? { ...before.bundles } : {};
for (const options of bundles) {
  const name = options.output.dir ?? options.output.file;
  const known = built[name];
  if (known && unchanged(known.from) && unchanged(known.wrote)) continue;
  const start = performance.now();
  built[name] = await build(options);
  console.log(`built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify({ recipe, bundles: built }));
}
