import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The file beside a page's own in which the licences of its packages stand. */
export const licencesFile = 'licences.txt';

const licenceName = /^(licen[cs]e|notice|copyright)/i;

/** The folder of the package that a module belongs to; undefined for a module of ours. */
function packageFolder(id) {
  const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
  return folder;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((file) => licenceName.test(file) && /^[^.]*(\.(txt|md))?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  // Some packages leave their licence in their repository: what stands there stands in licences/.
  const kept = path.join(import.meta.dirname, 'licences', `${name}.txt`);
  if (texts.length === 0 && existsSync(kept)) texts.push(readFileSync(kept, 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} ${version} (${license}) has no licence text.`);
  return { title: `${name} ${version}`, text: texts.join('\n\n') };
}

/**
 * The licences of the packages whose code is in a bundle, each text once.
 *
 * @param ids - The modules that are in the bundle, as rollup names them.
 */
export function licencesOf(ids) {
  const folders = new Set(ids.map(packageFolder).filter((folder) => folder && existsSync(folder)));
  const titles = new Map();
  for (const folder of folders) {
    const { title, text } = licenceOf(folder);
    titles.set(text, [...(titles.get(text) ?? []), title].sort());
  }
  return [...titles]
    .map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function modulesIn(bundle) {
  return Object.values(bundle)
    .filter(({ type }) => type === 'chunk')
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id);
}

/** Puts the licences of what is in a page beside it; no page loads them. */
export function licencesBeside() {
  return {
    name: 'licences-beside',
    generateBundle(_options, bundle) {
      this.emitFile({
        type: 'asset',
        fileName: licencesFile,
        source: licencesOf(modulesIn(bundle)),
      });
    },
  };
}

/**
 * Puts the licences of what is in a bundle at its end, as a comment that bundlers keep: Forge ships
 * nothing of a function but what its own bundler takes.
 */
export function licencesInside() {
  return {
    name: 'licences-inside',
    generateBundle(_options, bundle) {
      const text = licencesOf(modulesIn(bundle)).replaceAll('*/', '* /');
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && text) chunk.code += `/*!\n${text}*/\n`;
      }
    },
  };
}
