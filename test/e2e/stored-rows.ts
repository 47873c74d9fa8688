import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Row } from '../../host/forge/kvs/row';
import { Seal } from '../../host/forge/kvs/seal';

interface Stored {
  readonly installations: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>>;
}

/** What a local site's Forge holds on disk, of all installations. */
export interface Dump {
  readonly keys: readonly string[];
  /** Every key and every value, Secrets opened, and the addresses of web triggers. */
  readonly text: string;
  /** The addresses of web triggers alone, as JSON. */
  readonly webTriggers: string;
}

/** @param dataFolder - Of a site that runs or has ended, also by a kill. */
export async function dumpOf(dataFolder: string): Promise<Dump> {
  const folder = path.join(dataFolder, 'forge');
  const stored = await readFile(path.join(folder, 'kvs.json'), 'utf8');
  const webTriggers = await readFile(path.join(folder, 'web-triggers.json'), 'utf8');
  const seal = await Seal.open(path.join(folder, 'secrets.key'), false);
  const { installations } = JSON.parse(stored) as Stored;
  const rows = Object.entries(installations).flatMap(([installation, tables]) =>
    Object.entries(tables).flatMap(([table, ofTable]) =>
      ofTable.map((row) => {
        if (table !== 'secrets') return row;
        return { ...row, value: seal.open(row.value as string, `${installation}/${row.key}`) };
      }),
    ),
  );
  return {
    keys: rows.map(({ key }) => key),
    text: JSON.stringify(rows) + webTriggers,
    webTriggers,
  };
}
