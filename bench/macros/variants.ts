import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { variantFolder, type Variant } from '../lib/page-variant';

/** The page of user macros with its script in it, and not in a file of its own. */
export async function withScriptInPage(name: string, { folder }: Variant): Promise<Variant> {
  const file = path.join(folder, 'index.html');
  const page = inlined(
    await readFile(file, 'utf8'),
    await readFile(path.join(folder, 'main.js'), 'utf8'),
  );
  const own = variantFolder(`user-macro, ${name}`);
  await mkdir(own, { recursive: true });
  await writeFile(path.join(own, 'index.html'), page);
  return { name, folder: own };
}

/** A page whose script stands in it, as the build writes those that have one file. */
export function inlined(html: string, code: string): string {
  const [before, after, ...rest] = html.split(/<script type="module" src="[^"]*"><\/script>/);
  if (before === undefined || after === undefined || rest.length > 0) {
    throw new Error('The page has not the one script that it should have.');
  }
  const safe = code
    .trimEnd()
    .replace(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--');
  return `${before}<script>(async()=>{"use strict";${safe}})()</script>${after}`;
}
