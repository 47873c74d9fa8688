// Runs benchmarks: each folder of bench/ with a main.ts is one.
//   npm run bench                    all of them, one after another
//   npm run bench -- velocity ...    one of them, with its own arguments
// What they compare ConfluOps with is bench/package.json, installed here when it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const root = path.dirname(folder);
const benches = readdirSync(folder)
  .filter((name) => existsSync(path.join(folder, name, 'main.ts')))
  .sort();

/** Versions by path, from a lock file; npm keeps one of what it installed inside node_modules. */
function locked(...file) {
  const place = path.join(folder, ...file);
  if (!existsSync(place)) return undefined;
  const { packages } = JSON.parse(readFileSync(place, 'utf8'));
  const versions = Object.entries(packages).map(([name, { version }]) => `${name} ${version}`);
  return versions.filter((line) => line.startsWith('node_modules/')).join('\n');
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
if (locked('package-lock.json') !== locked('node_modules', '.package-lock.json')) {
  run('npm', 'ci', '--prefix', folder);
}
for (const bench of name === undefined ? benches : [name]) {
  console.log(`\n▶ ${bench}`);
  run('node', '--expose-gc', '--import', 'tsx', path.join(folder, bench, 'main.ts'), ...args);
}
