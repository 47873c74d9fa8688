// An export of 1,000 macros with 100 versions each: read as a browser reads it, imported through the
// built resolvers on a local Forge, exported again, and compared version by version.
//   npm run bench -- library-transfer [macros] [versions]
import type { AdminContract } from '../../contract/admin';
import { libraryLimits } from '../../contract/library';
import type { LibraryRecord } from '../../contract/library-records';
import type { Refusal } from '../../contract/result';
import { ImportQueue } from '../../rules/import/import-queue';
import { exportFormat } from '../../rules/import/own-export';
import { readMacros } from '../../rules/import/read';
import { recordsOf as importedRecordsOf } from '../../rules/import/records';
import { startBackend } from '../lib/backend';
import { machine } from '../lib/machine';
import { table } from '../lib/table';
import { contentOf, recordsOf } from './macros';

const macros = Number(process.argv[2] ?? 1_000);
const versions = Number(process.argv[3] ?? 100);
/** As the view of imports leaves it to Forge's bridge. */
const requestBytes = libraryLimits.requestBytes - 1_000;
const partSigns = 1_000_000;

type Names = 'library.import' | 'library.export';
type Answer<Name extends Names> = Extract<ReturnType<AdminContract[Name]>, { ok: true }>;

const backend = await startBackend({
  accounts: 1,
  alarmsPerAccount: 1,
  confluence: ({ path }) => {
    if (!path.includes('/user/current')) return Promise.reject(new Error(`Nobody reads ${path}.`));
    const operations = [{ operation: 'administer', targetType: 'application' }];
    return Promise.resolve({ status: 200, headers: {}, body: JSON.stringify({ operations }) });
  },
});
let requests = 0;
async function ask<Name extends Names>(name: Name, payload: object): Promise<Answer<Name>> {
  requests += 1;
  const answer = (await backend.forge.invoke({
    function: 'admin',
    name,
    payload,
    user: { accountId: '712020:bench-administrator', accountType: 'licensed' },
    installation: backend.installation.id,
    moduleKey: 'settings',
    localId: 'bench',
    extension: { type: 'confluence:globalSettings' },
  })) as Answer<Name> | Refusal;
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
  return answer;
}

async function* inParts(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += partSigns) {
    yield await Promise.resolve(text.slice(at, at + partSigns));
  }
}

async function importAll(file: string): Promise<readonly [read: number, stored: number]> {
  const started = performance.now();
  const { found, bad } = await readMacros('export.json', inParts(file));
  if (bad.length > 0) throw new Error(`${bad.length} entries could not be read.`);
  const queue = new ImportQueue(
    found.map((each) => ({
      name: each.name,
      records: importedRecordsOf(each, {
        name: each.name,
        encoding: 'data-center',
        isPublished: false,
        now: 0,
        note: '',
      }),
    })),
  );
  const read = performance.now();
  for (let part = queue.next(requestBytes); part; part = queue.next(requestBytes)) {
    queue.answered(part, (await ask('library.import', { records: part.records })).macros);
  }
  const done = [...queue.ended.values()].filter((end) => end === 'done').length;
  if (done !== macros) throw new Error(`${done} of ${macros} macros are imported.`);
  return [read - started, performance.now() - read];
}

async function exportAll(): Promise<readonly LibraryRecord[]> {
  const records: LibraryRecord[] = [];
  for (let after: string | undefined; ;) {
    const part = await ask('library.export', {
      credentials: 'kept',
      ...(after !== undefined && { after }),
    });
    records.push(...part.records);
    if (part.next === undefined) return records;
    after = part.next;
  }
}

const given = [...recordsOf(macros, versions)];
const file = JSON.stringify({ ...exportFormat, records: given });
const [read, stored] = await importAll(file);
const imports = requests;
requests = 0;
const before = performance.now();
const out = await exportAll();
const exported = performance.now() - before;
const exports = requests;
await backend.close();

const [expected, actual] = [contentOf(given), contentOf(out)];
const lost = [...expected].filter(([place, content]) => actual.get(place) !== content);
if (lost.length > 0 || actual.size !== expected.size) {
  throw new Error(`${lost.length} of ${expected.size} came back otherwise: ${lost[0]?.[0] ?? ''}`);
}
console.log(`${machine()}; ${macros} macros × ${versions} versions\n`);
console.log(
  table(
    ['step', 'seconds', 'requests'],
    [
      ['read the file', read / 1_000, 0],
      ['import', stored / 1_000, imports],
      ['export', exported / 1_000, exports],
    ],
  ),
);
console.log(
  `\nThe file has ${(file.length / 1e6).toFixed(1)} MB; all ${expected.size} parts came back as they went.`,
);
