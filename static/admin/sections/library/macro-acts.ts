import type {
  LibraryDraft,
  LibraryMacro,
  MacroAccess,
  MacroSample,
} from '../../../../contract/library';
import type { Result } from '../../../../contract/result';
import type { AdminGateway } from '../../../shared/gateway';
import { Store } from '../../../shared/store';
import type { LibraryChange } from './library-view';

type Act = 'create' | 'duplicate' | 'rename' | 'change' | 'forget-name' | 'delete' | 'read';

/** A macro to be made. */
export interface NewMacro {
  readonly name: string;
  readonly draft: LibraryDraft;
  readonly samples: readonly MacroSample[];
}

/** What an act came to, and what the section has to be told. */
export interface Acted {
  /** Whether it was done. */
  readonly isDone: boolean;
  readonly change?: LibraryChange;
}

/**
 * What administrators do with macros beside their templates. Whoever is refused because somebody else
 * changed the macro gets its newest row, so that the next try is about what they see then.
 */
export class MacroActs extends Store<object, { readonly gateway: AdminGateway }, Act> {
  /** Makes a draft with samples. The macro is there also where its samples could not be stored. */
  async create({ name, draft, samples }: NewMacro): Promise<Acted> {
    const made = await this.send('create', async ({ gateway }) => {
      const created = await gateway('library.create', { name, draft });
      if (!created.ok || samples.length === 0) return created;
      const saved = await gateway('library.save-samples', { name, seen: 0, samples });
      return saved.ok ? saved : created;
    });
    return made?.ok ? { isDone: true, change: { saved: [made.macro] } } : { isDone: false };
  }

  /** Makes a draft of a macro's draft or version under another name. */
  async duplicate({ name }: LibraryMacro, to: string): Promise<Acted> {
    const copy = await this.send('duplicate', ({ gateway }) =>
      gateway('library.duplicate', { name, to }),
    );
    return copy?.ok ? { isDone: true, change: { saved: [copy.macro] } } : { isDone: false };
  }

  async rename(macro: LibraryMacro, to: string): Promise<Acted> {
    const { name, revision: seen } = macro;
    return this.#act('rename', macro, (gateway) => gateway('library.rename', { name, seen, to }));
  }

  /** Changes who may use and see it. */
  async changeAccess(macro: LibraryMacro, access: Partial<MacroAccess>): Promise<Acted> {
    const { name, revision: seen } = macro;
    return this.#act('change', macro, (gateway) =>
      gateway('library.change', { name, seen, access }),
    );
  }

  async forgetName(macro: LibraryMacro, formerName: string): Promise<Acted> {
    const { name, revision: seen } = macro;
    return this.#act('forget-name', macro, (gateway) =>
      gateway('library.forget-name', { name, seen, formerName }),
    );
  }

  /** Removes it. A macro that somebody else removed meanwhile is gone as well. */
  async delete(macro: LibraryMacro): Promise<Acted> {
    const { id, name, revision: seen } = macro;
    const answer = await this.send('delete', ({ gateway }) =>
      gateway('library.delete', { name, seen }),
    );
    if (!answer) return { isDone: false };
    if (answer.ok) return { isDone: true, change: { deleted: [id] } };
    const { change } = await this.#refused(macro, answer.code);
    return { isDone: change?.deleted?.includes(id) ?? false, ...(change && { change }) };
  }

  async #act(
    act: Act,
    macro: LibraryMacro,
    request: (gateway: AdminGateway) => Promise<Result<{ macro: LibraryMacro }>>,
  ): Promise<Acted> {
    const answer = await this.send(act, ({ gateway }) => request(gateway));
    if (!answer) return { isDone: false };
    if (answer.ok) return { isDone: true, change: { saved: [answer.macro] } };
    return this.#refused(macro, answer.code);
  }

  /** Of what is another macro by now the newest row is read; what was renamed has its id still. */
  async #refused({ id, name }: LibraryMacro, code: string): Promise<Acted> {
    if (code !== 'conflict' && code !== 'not-found') return { isDone: false };
    const read = await this.send('read', ({ gateway }) => gateway('library.read', { name }));
    if (read?.ok) {
      const { macro } = read;
      const change = macro.id === id ? { saved: [macro] } : { saved: [macro], deleted: [id] };
      return { isDone: false, change };
    }
    if (read?.code !== 'not-found') return { isDone: false };
    return { isDone: false, change: { deleted: [id] } };
  }
}
