import type { AdminContract } from '../../../contract/admin';
import type { LibraryContract, MacroContent } from '../../../contract/library';
import { macroLimits } from '../../../contract/macros';
import type { Account } from '../../../resolvers/accounts/account';
import { readMacros, readMacroVersion } from '../../../resolvers/forge/macros';
import { libraryHandlers } from '../../../resolvers/library/handler';
import { previewing } from '../../../resolvers/library/previewing';
import { publishingHandlers } from '../../../resolvers/library/publishing-handler';
import { samplesHandlers } from '../../../resolvers/library/samples-handler';
import { tellingBusyStorage } from '../../../resolvers/library/storage-busy';
import { transferHandlers } from '../../../resolvers/library/transfer-handler';
import { libraryPorts } from '../../../resolvers/library/wiring';
import type { ReaderReads } from '../../../resolvers/macros/world/reads';
import { inMemory, startStorage, type TestStorage } from '../forge/storage';

/** Who administers, by the id that Atlassian has of them. */
export const administrator = '712020:0b3a2a8e-54c1-4a9f-9a35-1d1f2ad36c11';

type Names = keyof LibraryContract;
type Answer<Name extends Names> = Extract<ReturnType<LibraryContract[Name]>, { ok: true }>;

/** The library's functions over the local Forge's storage, as an administrator calls them. */
export interface Library {
  readonly storage: TestStorage;
  /** What Confluence shows to the administrator. */
  reads: Partial<ReaderReads>;
  /** The answer, by way of JSON as on the platform. */
  ask(site: string, name: Names, payload?: object): Promise<{ ok: boolean; code?: string }>;
  /** An answer that is no refusal. */
  done<Name extends Names>(site: string, name: Name, payload?: object): Promise<Answer<Name>>;
  /** A macro that is published with each of these templates, one after the other. */
  published(site: string, name: string, ...templates: readonly string[]): Promise<Published>;
}

type Published = Answer<'library.publish'>['macro'];

/** An account whose alarms templates may name. */
const account = { connectionId: crypto.randomUUID(), displayName: 'Demo', accountNumber: '1' };

/** @param clock - Milliseconds since the epoch. */
export async function startLibrary(clock: () => number = Date.now): Promise<Library> {
  const storage = await startStorage('none', inMemory);
  const ports = {
    ...libraryPorts,
    now: clock,
    grantingFor: () => ({
      listAccounts: () => Promise.resolve([account as Account]),
      grant: (alarm: { connectionId: string; alarmName: string }) =>
        Promise.resolve({ ...alarm, grant: 'granted' }),
    }),
    preview: previewing(
      {
        readMacros,
        readMacroVersion,
        appId: () => crypto.randomUUID(),
        readsOf: () => library.reads as ReaderReads,
        log: () => undefined,
      },
      { ...macroLimits, steps: 1_000_000 },
    ),
  };
  const handlers = tellingBusyStorage({
    ...libraryHandlers(ports),
    ...publishingHandlers(ports),
    ...samplesHandlers(ports),
    ...transferHandlers(ports),
  }) as unknown as Record<string, (request: unknown) => unknown>;
  const context = {
    accountId: administrator,
    accountType: 'licensed',
    installContext: 'ari:cloud:confluence::site/one',
  };

  const library: Library = {
    storage,
    reads: {},
    ask: async (site, name, payload = {}) => {
      const sent: unknown = JSON.parse(JSON.stringify(payload));
      const answer = await storage.as(site, () =>
        Promise.resolve(handlers[name satisfies keyof AdminContract]?.({ payload: sent, context })),
      );
      return JSON.parse(JSON.stringify(answer)) as { ok: boolean };
    },
    done: async (site, name, payload) => {
      const answer = await library.ask(site, name, payload);
      if (!answer.ok) throw new Error(`${name} is refused: ${JSON.stringify(answer)}`);
      return answer as never;
    },
    published: async (site, name, ...templates) => {
      const [first = '', ...others] = templates;
      const made = await library.done(site, 'library.create', { name, draft: draftOf(first) });
      let { macro } = await publish(site, made.macro);
      for (const template of others) {
        const { revision: seen, version: basedOn } = macro;
        const payload = { name, seen: 0, basedOn, draft: draftOf(template, `from ${seen}`) };
        const saved = await library.done(site, 'library.save-draft', payload);
        ({ macro } = await publish(site, saved.macro));
      }
      return macro;
    },
  };
  const publish = (site: string, { name, revision, draft }: Published) =>
    library.done(site, 'library.publish', { name, seen: revision, draft: draft?.revision });
  return library;
}

/** Content with a template. */
export function content(template: string, more: Partial<MacroContent> = {}): MacroContent {
  return {
    title: 'The title',
    description: '',
    categories: ['formatting'],
    icon: '',
    bodyHandling: 'none',
    encoding: 'data-center',
    template,
    ...more,
  };
}

/** A draft of it. */
export function draftOf(template: string, note = '', more: Partial<MacroContent> = {}) {
  return { content: content(template, more), note };
}
