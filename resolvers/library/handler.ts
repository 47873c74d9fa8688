import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import { fieldsOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import { failure, success } from '../lib/result';
import {
  accessOf,
  contentOf,
  fits,
  newMacro,
  openAccess,
  withDraft,
  withoutDraft,
} from './building';
import { changeMacro } from './changing';
import type { ImportStore, LibraryStore } from './library-store';
import { listLibrary } from './listing';
import { findMacro, readNewest, readVersion } from './newest';
import { parseAccess, parseCount, parseDraft } from './parsing';
import { reportOf, summaryOf } from './reporting';
import { Room } from './room';
import type { StoredMacro } from './stored-macro';
import { shown, told, toLibraryVersion } from './telling';

/** What keeping macros and their drafts needs from the outside world. */
export interface LibraryPorts {
  readonly store: LibraryStore & Pick<ImportStore, 'drop'>;
  readonly newId: () => string;
  readonly now: () => number;
}

type LibraryHandlers = Pick<
  Handlers<AdminContract>,
  | 'library.list'
  | 'library.read'
  | 'library.create'
  | 'library.save-draft'
  | 'library.discard-draft'
  | 'library.duplicate'
  | 'library.delete'
>;

/** The functions behind the list of macros, and behind drafts. */
export function libraryHandlers({ store, newId, now }: LibraryPorts): LibraryHandlers {
  return {
    'library.list': async ({ payload }) => {
      const { after: given } = fieldsOf(payload);
      const after = given === undefined ? undefined : parseMacroName(given);
      if (given !== undefined && after === undefined) return failure('invalid-input', 'after');
      return success(await listLibrary(store, after, now()));
    },

    'library.read': async ({ payload }) => {
      const name = parseMacroName(fieldsOf(payload)['name']);
      if (name === undefined) return failure('invalid-input', 'name');
      const macro = await findMacro(store, name);
      if (macro === undefined) return failure('not-found');
      const [version, draft] = await Promise.all([
        readVersion(store, macro, macro.version),
        macro.draft ? store.readDraft(macro.id) : undefined,
      ]);
      const content = draft?.content ?? (version && contentOf(version));
      return success({
        macro: shown(macro),
        ...(version && { published: toLibraryVersion(version, macro.version) }),
        ...(draft && { draft }),
        findings: content ? reportOf(content).findings : [],
      });
    },

    'library.create': async ({ payload }) => {
      const fields = fieldsOf(payload);
      const name = parseMacroName(fields['name']);
      const draft = parseDraft(fields['draft']);
      const access = fields['access'] === undefined ? openAccess : parseAccess(fields['access']);
      if (name === undefined) return failure('invalid-input', 'name');
      if (draft === undefined) return failure('invalid-input', 'draft');
      if (access === undefined) return failure('invalid-input', 'access');
      if (!fits(draft)) return failure('too-large');
      if (!(await new Room(store).take())) return failure('too-many');
      const fresh = newMacro(name, draft.content, access, { id: newId(), now: now() });
      const macro = withDraft({ ...fresh, change: 0 }, draft.content, now());
      if (!(await store.create({ macro, draft }))) return failure('name-taken', 'name');
      return success({ macro: shown(macro), findings: reportOf(draft.content).findings });
    },

    'library.save-draft': async ({ payload }) => {
      const fields = fieldsOf(payload);
      const name = parseMacroName(fields['name']);
      const seen = parseCount(fields['seen']);
      const basedOn = parseCount(fields['basedOn']);
      const draft = parseDraft(fields['draft']);
      if (name === undefined) return failure('invalid-input', 'name');
      if (seen === undefined) return failure('invalid-input', 'seen');
      if (basedOn === undefined) return failure('invalid-input', 'basedOn');
      if (draft === undefined) return failure('invalid-input', 'draft');
      if (!fits(draft)) return failure('too-large');
      const saved = await changeMacro(store, name, (macro) => {
        if (draftOf(macro) !== seen) return failure('conflict', 'seen');
        if (macro.version !== basedOn) return failure('conflict', 'basedOn');
        return { macro: withDraft(macro, draft.content, now()), draft };
      });
      if (!saved.ok) return saved;
      return success({ macro: shown(saved.macro), findings: reportOf(draft.content).findings });
    },

    'library.discard-draft': async ({ payload }) => {
      const { name: given, seen } = fieldsOf(payload);
      const name = parseMacroName(given);
      if (name === undefined) return failure('invalid-input', 'name');
      return told(
        await changeMacro(store, name, async (macro) => {
          if (macro.version === 0 || draftOf(macro) !== seen) return failure('conflict', 'seen');
          const version = await readVersion(store, macro, macro.version);
          if (version === undefined) return failure('conflict');
          const summary = summaryOf(contentOf(version));
          return { macro: { ...withoutDraft(macro), ...summary }, draft: 'none' };
        }),
      );
    },

    'library.duplicate': async ({ payload }) => {
      const fields = fieldsOf(payload);
      const name = parseMacroName(fields['name']);
      const to = parseMacroName(fields['to']);
      if (name === undefined) return failure('invalid-input', 'name');
      if (to === undefined) return failure('invalid-input', 'to');
      const row = await store.readRow(name);
      if (row?.is !== 'macro') return failure('not-found');
      const draft = await readNewest(store, row.macro);
      if (draft === undefined) return failure('conflict');
      if (!(await new Room(store).take())) return failure('too-many');
      const made = { id: newId(), now: now() };
      const fresh = newMacro(to, draft.content, accessOf(row.macro), made);
      const macro = withDraft({ ...fresh, change: 0 }, draft.content, made.now);
      if (!(await store.create({ macro, draft }))) return failure('name-taken', 'to');
      return success({ macro: shown(macro) });
    },

    'library.delete': async ({ payload }) => {
      const { name: given, seen } = fieldsOf(payload);
      const name = parseMacroName(given);
      if (name === undefined) return failure('invalid-input', 'name');
      const row = await store.readRow(name);
      if (row?.is !== 'macro') return failure('not-found');
      if (row.macro.revision !== seen) return failure('conflict', 'seen');
      if (!(await store.remove(row.macro))) return failure('conflict', 'seen');
      // It is gone; whoever lists macros next removes what a failure here leaves.
      await store.sweepRemains().catch(() => 0);
      return success({});
    },
  };
}

/** Revision of a macro's draft; 0 for none. */
function draftOf({ draft }: StoredMacro): number {
  return draft?.revision ?? 0;
}
