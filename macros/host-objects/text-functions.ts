import type { Value } from './values';
import { World } from './world';

const names = ['generalUtil', 'htmlUtil', 'webwork'] as const;

/** The host objects that work on texts alone, and need nothing of the world, by their names. */
export function textFunctions(): Readonly<Record<string, Value>> {
  const world = new World({
    site: { baseUrl: '', contextPath: '', locale: 'en', timeZone: 'UTC' },
    reader: null,
    output: 'display',
    contents: new Map(),
    spaces: new Map(),
    users: new Map(),
    groups: new Map(),
    pages: new Map(),
    permissions: new Map(),
  });
  return Object.fromEntries(names.map((name) => [name, world.view(name, world.snapshot)]));
}
