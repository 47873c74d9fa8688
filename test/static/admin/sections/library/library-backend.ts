import { sampleLibraryMacro } from '../../../../../components/internal/library-samples';
import type { AdminContract } from '../../../../../contract/admin';
import type { LibraryContract, LibraryMacro } from '../../../../../contract/library';
import type { Refusal, RefusalCode } from '../../../../../contract/result';
import type { AdminGateway } from '../../../../../static/shared/gateway';

type Name = keyof LibraryContract;

/** The library's functions over a list of macros, in a plain function. */
export class LibraryBackend {
  /** How many macros a part of the list holds. */
  macrosInPart = 1_000;
  /** Whether the parts behind the first one are refused. */
  refuseRest = false;
  readonly #refusals = new Map<Name, RefusalCode>();
  readonly #calls: { readonly name: string; readonly input: unknown }[] = [];

  constructor(public macros: readonly LibraryMacro[]) {}

  readonly gateway = ((name: keyof AdminContract, input: never) => {
    this.#calls.push({ name, input });
    const code = this.#refusals.get(name as Name);
    this.#refusals.delete(name as Name);
    if (code) return Promise.resolve({ ok: false, code });
    const answer = (this.#answers as Record<string, (input: never) => unknown>)[name];
    if (!answer) throw new Error(`This library has no ${name}.`);
    return Promise.resolve(answer(input));
  }) as AdminGateway;

  /** Refuses the next call of a function. */
  refuse(name: Name, code: RefusalCode): void {
    this.#refusals.set(name, code);
  }

  /** What a function was asked with, each time. */
  called(name: Name): readonly unknown[] {
    return this.#calls.filter((call) => call.name === name).map(({ input }) => input);
  }

  readonly #answers: Partial<LibraryContract> = {
    'library.list': ({ after }) => {
      if (after !== undefined && this.refuseRest) return { ok: false, code: 'storage-busy' };
      const left = this.macros.filter(({ name }) => after === undefined || name > after);
      const macros = left.slice(0, this.macrosInPart);
      const next = left.length > macros.length ? macros.at(-1)?.name : undefined;
      return { ok: true, macros, ...(next !== undefined && { next }) };
    },
    'library.read': ({ name }) => {
      const macro = this.macros.find(
        (each) => each.name === name || each.formerNames.includes(name),
      );
      return macro ? { ok: true, macro, findings: [] } : { ok: false, code: 'not-found' };
    },
    'library.create': ({ name, draft }) => {
      const { title, description } = draft.content;
      return this.#made(sampleLibraryMacro({ name, title, description, version: 0 }));
    },
    'library.duplicate': ({ name, to }) => {
      const macro = this.macros.find((each) => each.name === name);
      return this.#made({ ...macro!, name: to, id: `id-of-${to}`, version: 0 });
    },
    'library.save-samples': ({ name, samples }) =>
      this.#changed(name, undefined, () => ({ samples: { revision: 1, count: samples.length } })),
    'library.rename': ({ name, seen, to }) =>
      this.#changed(name, seen, ({ formerNames }) => ({
        name: to,
        formerNames: [...formerNames, name],
      })),
    'library.forget-name': ({ name, seen, formerName }) =>
      this.#changed(name, seen, ({ formerNames }) => ({
        formerNames: formerNames.filter((each) => each !== formerName),
      })),
    'library.change': ({ name, seen, access }) => this.#changed(name, seen, () => access),
    'library.delete': ({ name, seen }) => {
      const macro = this.macros.find((each) => each.name === name);
      if (!macro) return { ok: false, code: 'not-found' };
      if (macro.revision !== seen) return { ok: false, code: 'conflict', field: 'seen' };
      this.macros = this.macros.filter((each) => each !== macro);
      return { ok: true };
    },
    'spaces.find': () => ({ ok: true, spaces: [], complete: true }),
  } as Partial<AdminContract>;

  #made(macro: LibraryMacro) {
    this.macros = [...this.macros, macro];
    return { ok: true as const, macro, findings: [] };
  }

  #changed(
    name: string,
    seen: number | undefined,
    change: (macro: LibraryMacro) => Partial<LibraryMacro>,
  ): { ok: true; macro: LibraryMacro } | Refusal {
    const macro = this.macros.find((each) => each.name === name);
    if (!macro) return { ok: false, code: 'not-found' };
    if (seen !== undefined && macro.revision !== seen) {
      return { ok: false, code: 'conflict', field: 'seen' };
    }
    const changed = { ...macro, ...change(macro), revision: macro.revision + 1 };
    this.macros = this.macros.map((each) => (each === macro ? changed : each));
    return { ok: true, macro: changed };
  }
}
