import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import { libraryLimits } from '../../contract/library';
import type { Settings } from '../../contract/settings';
import { fieldsOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import { completeSettings } from '../../rules/settings';
import { failure, success } from '../lib/result';
import { installationOf } from '../lib/viewer';
import { parseNames } from '../macros/definition';
import type { GrantingPorts } from '../macros/publishing';
import { exportMacros, type ExportPlace, type ExportPorts } from './exporting';
import { readRecords, settingsRecord, type MacroRecords } from './import-records';
import { importMacro, type Imported, type ImportPorts } from './importing';
import { parseCount } from './parsing';
import { Room } from './room';
import { isBusyStorage } from './storage-busy';

/** What exports and imports need from the outside world. */
export interface TransferPorts
  extends ExportPorts, Omit<ImportPorts, keyof GrantingPorts | 'store'> {
  readonly store: ImportPorts['store'];
  readonly grantingFor: (installation: string) => GrantingPorts;
  findSettings(): Promise<Settings>;
  /** Saves the settings as the newest version; resolves with false where that was the same. */
  saveSettings(settings: Settings): Promise<boolean>;
}

type TransferHandlers = Pick<
  Handlers<AdminContract>,
  'library.export' | 'library.import' | 'library.import-state'
>;

/** Macros that are stored side by side, and how long an import begins with another, in milliseconds. */
const atOnce = { macros: 6, milliseconds: 15_000 };

/** The functions behind exports and imports. */
export function transferHandlers(ports: TransferPorts): TransferHandlers {
  const { store } = ports;
  return {
    'library.export': async ({ payload }) => {
      const { after, credentials } = fieldsOf(payload);
      const place = after === undefined ? undefined : parsePlace(after);
      if (after !== undefined && place === undefined) return failure('invalid-input', 'after');
      const keepsCredentials = credentials === 'kept';
      const part = await exportMacros(ports, place, { keepsCredentials });
      const settings =
        place === undefined
          ? [{ is: 'settings', settings: await ports.findSettings() } as const]
          : [];
      return success({
        records: [...settings, ...part.records],
        ...(part.next && { next: toText(part.next) }),
      });
    },

    'library.import': async ({ payload, context }) => {
      const { records } = fieldsOf(payload);
      if (!Array.isArray(records)) return failure('invalid-input', 'records');
      const granting = ports.grantingFor(installationOf(context));
      const found = settingsRecord(records);
      const settings = found === undefined ? undefined : await saveSettings(ports, found);
      const imported = await importAll({ ...ports, ...granting }, records);
      return success({
        macros: imported.map(({ told }) => told),
        ...(settings !== undefined && { settings }),
        ungranted: imported.flatMap(({ ungranted }) => ungranted),
      });
    },

    'library.import-state': async ({ payload }) => {
      const { names: given } = fieldsOf(payload);
      if (!Array.isArray(given) || given.length > libraryLimits.macros) {
        return failure('invalid-input', 'names');
      }
      const names = [...new Set(parseNames(given))];
      const rows = names.length === 0 ? new Map<string, never>() : await store.readRows(names);
      const begun = [...rows.values()].flatMap((row) => (row.is === 'begun' ? [row.begun] : []));
      return success({
        taken: names.filter((name) => rows.has(name) && rows.get(name)?.is !== 'begun'),
        begun: begun.map(({ name, upTo }) => ({ name, upTo })),
      });
    },
  };
}

async function importAll(
  ports: ImportPorts & Pick<ExportPorts, 'elapsed'>,
  records: readonly unknown[],
): Promise<readonly Imported[]> {
  const started = ports.elapsed();
  const parts = [...readRecords(records)];
  const room = new Room(ports.store);
  const imported: Imported[] = [];
  let isBusy = false;
  const one = async (part: MacroRecords): Promise<Imported> => {
    if (isBusy) return notYet(part);
    try {
      return await importMacro(ports, part, room);
    } catch (error) {
      // What was stored before it stays, and is told.
      if (!isBusyStorage(error)) throw error;
      isBusy = true;
      return notYet(part);
    }
  };
  for (let at = 0; at < parts.length; at += atOnce.macros) {
    isBusy ||= ports.elapsed() - started > atOnce.milliseconds;
    imported.push(...(await Promise.all(parts.slice(at, at + atOnce.macros).map(one))));
  }
  return imported;
}

function notYet({ name }: MacroRecords): Imported {
  return { told: { name, outcome: 'not-yet', upTo: 0, namesLeftOut: [] }, ungranted: [] };
}

async function saveSettings(
  ports: TransferPorts,
  value: unknown,
): Promise<'saved' | 'same' | 'unreadable'> {
  const settings = completeSettings(value);
  if (settings === undefined) return 'unreadable';
  return (await ports.saveSettings(settings)) ? 'saved' : 'same';
}

/** No name has a slash. */
function toText({ name, version }: ExportPlace): string {
  return version === undefined ? name : `${name}/${version}`;
}

function parsePlace(value: unknown): ExportPlace | undefined {
  if (typeof value !== 'string') return undefined;
  const [given, number] = value.split('/');
  const name = parseMacroName(given);
  const version = number === undefined ? undefined : parseCount(Number(number));
  if (name === undefined || (number !== undefined && !version)) return undefined;
  return { name, ...(version !== undefined && { version }) };
}
