import { execFile } from 'node:child_process';
import { access, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { variantFolder, type Change, type Variant } from '../lib/page-variant';
import { peerFile } from '../lib/peers';

const peers = path.join(import.meta.dirname, 'peers');

/** Every badge asks for itself, as it would without the batch. */
export const withoutBatch: Change = (code, file) =>
  file.endsWith('page-batch/page-batch.ts')
    ? `
      import { repeat } from '../refresh';
      import { askBackend } from './ask-backend';
      import { placeOf } from './place';
      import { refreshEvery, refreshJitter } from './timing';
      export class PageBatch {
        constructor(batched, surroundings) {
          this.batched = batched;
          this.surroundings = surroundings;
        }
        enter(context) {
          this.place = placeOf(context);
        }
        read(questions) {
          const { contentId } = this.place;
          return askBackend(this.batched, questions, contentId, this.surroundings.clock);
        }
        keepFresh(ask) {
          const pace = () => ({ every: refreshEvery, grace: 0 });
          return repeat(ask, { pace, jitter: refreshJitter, ...this.surroundings }).stop;
        }
      }`
    : undefined;

/** React and Atlaskit, built by Vite with what it does by itself. */
export async function react(name: string): Promise<Variant> {
  const folder = variantFolder('react');
  await promisify(execFile)(process.execPath, [
    peerFile('vite/bin/vite.js'),
    ...['build', path.join(peers, 'react'), '--base', './', '--logLevel', 'error'],
    ...['--outDir', folder, '--emptyOutDir'],
  ]);
  return { name, folder };
}

/** A page without a build: plain JavaScript, or nothing at all. */
export async function asItIs(name: string, source: 'plain' | 'empty'): Promise<Variant> {
  const folder = variantFolder(source);
  await mkdir(folder, { recursive: true });
  await cp(path.join(peers, source), folder, { recursive: true });
  const file = path.join(folder, 'index.html');
  // White space is no part of the comparison.
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/\n\s*/g, '\n'));
  return { name, folder };
}

/** The same page with its script in a file of its own. */
export async function withScriptApart(name: string, { folder }: Variant): Promise<Variant> {
  const apart = variantFolder(name);
  await mkdir(apart, { recursive: true });
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  const [, before = '', code = '', after = ''] =
    /^(.*)<script>(.*)<\/script>(.*)$/s.exec(html) ?? [];
  await writeFile(path.join(apart, 'main.js'), code);
  const tag = '<script src="./main.js"></script>';
  await writeFile(path.join(apart, 'index.html'), before + tag + after);
  return { name, folder: apart };
}

/** The badge of another checkout, as it was built there. */
export async function builtIn(name: string, checkout: string): Promise<Variant> {
  const folder = path.resolve(checkout, 'static/alarm-badge/build');
  await access(path.join(folder, 'index.html'));
  return { name, folder };
}

/** Bytes of gzip over all files of a variant. */
export async function bytesOf({ folder }: Variant): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    // No page loads the licences that lie beside it.
    .filter((file) => file.isFile() && file.name !== 'licences.txt')
    .map(async (file) => {
      const content = await readFile(path.join(file.parentPath, file.name));
      return gzipSync(content, { level: 9 }).length;
    });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
