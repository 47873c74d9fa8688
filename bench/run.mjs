// Runs benchmarks: each folder of bench/ with a main.ts is one.
//   npm run bench                    all of them, one after another
//   npm run bench -- velocity ...    one of them, with its own arguments
// What they compare ConfluOps with is bench/package.json, installed here when it is missing. They
// measure a build that is made first.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const root = path.dirname(folder);
const benches = readdirSync(folder)
  .filter((name) => existsSync(path.join(folder, name, 'main.ts')))
  .sort();

/** Compiles what it measures itself. */
const withoutBuild = ['board', 'library', 'velocity'];

/** Packages by path, from a lock file; npm keeps one of what it installed inside node_modules. */
function packagesIn(...file) {
  const place = path.join(folder, ...file);
  if (!existsSync(place)) return {};
  const { packages } = JSON.parse(readFileSync(place, 'utf8'));
  return Object.fromEntries(Object.entries(packages).filter(([name]) => name !== ''));
}

/** Whether the locked versions are installed, but for packages of other platforms. */
function isInstalled() {
  const installed = packagesIn('node_modules', '.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(([name, { version, optional }]) => {
    const found = installed[name];
    return found ? found.version === version : optional === true;
  });
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && !benches.includes(name)) {
  console.error(`There is no benchmark "${name}". There are: ${benches.join(', ')}.`);
  process.exit(1);
}
if (!isInstalled()) run('npm', 'ci', '--prefix', folder, '--loglevel', 'error');
const asked = name === undefined ? benches : [name];
if (!asked.every((bench) => withoutBuild.includes(bench))) {
  run('npm', 'run', '--silent', 'build', '--', '--silent');
}
for (const bench of asked) {
  console.log(`\n▶ ${bench}`);
  run('node', '--expose-gc', '--import', 'tsx', path.join(folder, bench, 'main.ts'), ...args);
}
