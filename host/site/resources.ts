import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { at, list, record, text, type Yaml } from '../forge/yaml';

/** A folder of built pages, as the manifest's `resources` name it. */
export interface Resource {
  readonly key: string;
  /** Absolute. */
  readonly folder: string;
  /** Files inside the folder by what a module or a modal names: `key` or `key/entry`. */
  readonly documents: ReadonlyMap<string, string>;
}

/** Every resource of a manifest, by key: modals may open those that no module names. */
export function readResources(manifestFile: string): ReadonlyMap<string, Resource> {
  const yaml: Yaml = parse(readFileSync(manifestFile, 'utf8'));
  const root = path.dirname(path.resolve(manifestFile));
  return new Map(
    list(at(yaml, 'resources')).map((raw) => {
      const key = text(at(raw, 'key'), 'resource key');
      const entries = Object.entries(record(at(raw, 'entry')) ?? {});
      const documents = new Map([
        [key, 'index.html'],
        ...entries.map(([name, file]): [string, string] => [`${key}/${name}`, text(file)]),
      ]);
      return [key, { key, folder: path.join(root, text(at(raw, 'path'))), documents }];
    }),
  );
}

/** What names a module's page among the documents: `key`, or `key/entry`. */
export function documentKey(
  resources: ReadonlyMap<string, Resource>,
  page: { readonly resource: string; readonly entry: string },
): string {
  const documents = resources.get(page.resource)?.documents ?? new Map<string, string>();
  return [...documents].find(([, file]) => file === page.entry)?.[0] ?? page.resource;
}
