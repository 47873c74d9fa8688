import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import type { PublishedMacro } from '../../contract/library';
import type { Refusal } from '../../contract/result';
import { fieldsOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import type { Log } from '../lib/log';
import { toUnexpectedEntry } from '../lib/log';
import { failure, success } from '../lib/result';
import { installationOf } from '../lib/viewer';
import type { GrantingPorts } from '../macros/publishing';
import { changeMacro, type Decision } from './changing';
import type { LibraryStore } from './library-store';
import { findMacro, readVersion } from './newest';
import { accessFields, parseAccess, parseCount, parseNote } from './parsing';
import type { StoredMacro } from './stored-macro';
import { shown, told, toLibraryVersion, toSummary } from './telling';
import {
  changeAccess,
  forgetName,
  publishDraft,
  rename,
  restoreVersion,
  type Versioning,
  type VersioningPorts,
} from './versioning';

/** What versions of macros need from the outside world. */
export interface PublishingPorts {
  readonly store: LibraryStore;
  /** Makes grants that count on one site alone. */
  readonly grantingFor: (installation: string) => GrantingPorts;
  readonly now: () => number;
  readonly log: Log;
}

type PublishingHandlers = Pick<
  Handlers<AdminContract>,
  | 'library.publish'
  | 'library.change'
  | 'library.rename'
  | 'library.forget-name'
  | 'library.versions'
  | 'library.version'
  | 'library.restore'
>;

/** How many versions one answer lists. */
const pageSize = 50;

/** The functions that change what readers get, and those that tell what they got. */
export function publishingHandlers(ports: PublishingPorts): PublishingHandlers {
  const { store, now } = ports;

  const versioning = (context: Readonly<Record<string, unknown>>): VersioningPorts => ({
    store,
    now,
    ...ports.grantingFor(installationOf(context)),
  });

  /** Changes what readers get; old versions are then moved where that is due. */
  const change = async (
    name: string,
    decide: (macro: StoredMacro) => Promise<Decision> | Decision,
  ) => {
    const changed = await changeMacro(store, name, decide);
    if (changed.ok) {
      // What readers get has changed: this only makes room, and the next change does it otherwise.
      await store.packOldVersions(changed.macro).catch((error: unknown) => {
        ports.log(toUnexpectedEntry(error));
      });
    }
    return changed;
  };

  const publish = async (
    name: string,
    decide: (macro: StoredMacro) => Promise<Versioning>,
  ): Promise<Refusal | ({ readonly ok: true } & PublishedMacro)> => {
    let ungranted: PublishedMacro['ungranted'] = [];
    const changed = await change(name, async (macro) => {
      const made = await decide(macro);
      ({ ungranted } = made);
      return made.decision;
    });
    return changed.ok ? success({ macro: shown(changed.macro), ungranted }) : changed;
  };

  return {
    'library.publish': async ({ payload, context }) => {
      const { name: given, seen, draft } = fieldsOf(payload);
      const name = parseMacroName(given);
      if (name === undefined) return failure('invalid-input', 'name');
      if (!parseCount(draft)) return failure('invalid-input', 'draft');
      const site = versioning(context);
      return publish(name, (macro) => publishDraft(site, macro, { macro: seen, draft }));
    },

    'library.restore': async ({ payload, context }) => {
      const fields = fieldsOf(payload);
      const name = parseMacroName(fields['name']);
      const version = parseCount(fields['version']);
      const note = parseNote(fields['note']);
      if (name === undefined) return failure('invalid-input', 'name');
      if (!version) return failure('invalid-input', 'version');
      if (note === undefined) return failure('invalid-input', 'note');
      const site = versioning(context);
      const { seen } = fields;
      return publish(name, (macro) => restoreVersion(site, macro, { seen, version, note }));
    },

    'library.change': async ({ payload, context }) => {
      const { name: given, seen, access } = fieldsOf(payload);
      const name = parseMacroName(given);
      if (name === undefined) return failure('invalid-input', 'name');
      const site = versioning(context);
      return told(
        await change(name, (macro) => {
          const parsed = parseAccess({ ...macro, ...accessFields(access) });
          if (parsed === undefined) return failure('invalid-input', 'access');
          return changeAccess(site, macro, seen, parsed);
        }),
      );
    },

    'library.rename': async ({ payload, context }) => {
      const fields = fieldsOf(payload);
      const name = parseMacroName(fields['name']);
      const to = parseMacroName(fields['to']);
      if (name === undefined) return failure('invalid-input', 'name');
      if (to === undefined) return failure('invalid-input', 'to');
      const site = versioning(context);
      return told(await change(name, (macro) => rename(site, macro, fields['seen'], to)));
    },

    'library.forget-name': async ({ payload }) => {
      const fields = fieldsOf(payload);
      const name = parseMacroName(fields['name']);
      const formerName = parseMacroName(fields['formerName']);
      if (name === undefined) return failure('invalid-input', 'name');
      if (formerName === undefined) return failure('invalid-input', 'formerName');
      return told(
        await changeMacro(store, name, (macro) => forgetName(macro, fields['seen'], formerName)),
      );
    },

    'library.versions': async ({ payload }) => {
      const { name: given, before } = fieldsOf(payload);
      const name = parseMacroName(given);
      if (name === undefined) return failure('invalid-input', 'name');
      if (before !== undefined && !parseCount(before)) return failure('invalid-input', 'before');
      const macro = await findMacro(store, name);
      if (macro === undefined) return failure('not-found');
      const last = Math.min(macro.version, (parseCount(before) ?? macro.version + 1) - 1);
      const first = Math.max(1, last - pageSize + 1);
      // One more, which the oldest of them is compared with.
      const start = Math.max(1, first - 1);
      const found = last < 1 ? [] : await store.readVersions(macro, { first: start, last });
      if (found === undefined) return failure('conflict');
      const versions = found.map((past, at) => toSummary(past, start + at, found[at - 1]));
      return success({
        versions: versions.slice(first - start).toReversed(),
        ...(first > 1 && { next: first }),
      });
    },

    'library.version': async ({ payload }) => {
      const fields = fieldsOf(payload);
      const name = parseMacroName(fields['name']);
      const version = parseCount(fields['version']);
      if (name === undefined) return failure('invalid-input', 'name');
      if (!version) return failure('invalid-input', 'version');
      const macro = await findMacro(store, name);
      const past = macro && (await readVersion(store, macro, version));
      return past ? success({ version: toLibraryVersion(past, version) }) : failure('not-found');
    },
  };
}
