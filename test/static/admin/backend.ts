import type { AdminContract } from '../../../contract/admin';
import type { Diagnosis, PublicAccount } from '../../../contract/accounts';
import type { PublicBroker } from '../../../contract/broker';
import type { PublicGrantKey } from '../../../contract/grant-keys';
import type { LibraryMacro } from '../../../contract/library';
import type { Refusal } from '../../../contract/result';
import type { Settings, SettingsVersion } from '../../../contract/settings';
import { defaultSettings } from '../../../rules/settings';
import {
  sampleBroker,
  sampleBrokerKit,
  sampleGrantKeys,
  sampleKit,
  sampleNow,
  sampleSpaces,
  waitingAccount,
} from '../../../components/internal/samples';
import type { Clock } from '../../../static/shared/clock';
import type { AdminGateway } from '../../../static/shared/gateway';

type Name = keyof AdminContract;

/** A backend in a plain function: what a test needs of it, and every call that it saw. */
export class Backend {
  accounts: PublicAccount[] = [];
  /** What lists answer, when that lags behind what is stored. */
  listed: PublicAccount[] | undefined;
  broker: PublicBroker | undefined = sampleBroker();
  swept = 0;
  /** Whether a colleague has a setup link that works. */
  isLinkInUse = false;
  grantKeys: readonly PublicGrantKey[] = sampleGrantKeys;
  macros: readonly LibraryMacro[] = [];
  /** How many macros a part of the list holds. */
  macrosInPart = 1_000;
  settings: Settings = defaultSettings;
  settingsVersion = 1;
  settingsVersions: readonly SettingsVersion[] = [];
  diagnosis: Diagnosis | undefined = { code: 'role-not-assumable' };
  /** What a verification finds that says nothing about the role. */
  unclear: Diagnosis | undefined;
  /** Answers in place of the usual one, each used once. */
  readonly refusals = new Map<Name, Refusal | Error>();
  readonly calls: { readonly name: Name; readonly input: unknown }[] = [];
  /** Functions that do not answer before this is emptied of them. */
  readonly held = new Map<Name, Promise<void>>();

  readonly gateway = (async (name: Name, payload: unknown) => {
    this.calls.push({ name, input: payload });
    await this.held.get(name);
    const refusal = this.refusals.get(name);
    this.refusals.delete(name);
    if (refusal instanceof Error) throw refusal;
    const answer = this.#answers[name] as ((input: unknown) => unknown) | undefined;
    if (!answer) throw new Error(`This backend has no ${name}.`);
    return refusal ?? answer(payload);
  }) as AdminGateway;

  readonly #answers: Partial<AdminContract> = {
    'accounts.list': () => ({
      ok: true,
      accounts: this.listed ?? this.accounts,
      ...(this.swept > 0 && { swept: this.swept }),
    }),
    'accounts.create': ({ target, ...rest }) => {
      const account = waitingAccount({
        ...rest,
        connectionId: `account-${this.accounts.length + 1}`,
        accountNumber: target,
      });
      this.accounts.push(account);
      return { ok: true, account };
    },
    'accounts.update': ({ connectionId, revision, displayName, region, placement }) => {
      const account = this.#find(connectionId);
      if (!account) return { ok: false, code: 'not-found' };
      if (account.revision !== revision) return { ok: false, code: 'conflict' };
      const changed = {
        ...account,
        displayName: displayName ?? account.displayName,
        region: region ?? account.region,
        placement: placement ?? account.placement,
        revision: revision + 1,
      };
      return { ok: true, account: this.store(changed) };
    },
    'accounts.verify': ({ connectionId }) => {
      const account = this.#find(connectionId);
      if (!account) return { ok: false, code: 'not-found' };
      if (this.unclear) return { ok: true, account, diagnosis: this.unclear };
      if (!this.diagnosis) {
        const connected: PublicAccount = {
          ...account,
          status: 'connected',
          verifiedAt: sampleNow + 1,
        };
        delete (connected as { diagnosis?: Diagnosis }).diagnosis;
        return { ok: true, account: this.store(connected) };
      }
      const isOpen = this.diagnosis.code.startsWith('open-');
      const status = account.status === 'connected' && isOpen ? 'attention' : account.status;
      const refused = this.store({ ...account, status, diagnosis: this.diagnosis });
      return { ok: true, account: refused, diagnosis: this.diagnosis };
    },
    'accounts.delete': ({ connectionId }) => {
      this.accounts = this.accounts.filter((account) => account.connectionId !== connectionId);
      return { ok: true };
    },
    'accounts.setup': ({ lifetime, keepsColleagues }) => {
      if (keepsColleagues && this.isLinkInUse) return { ok: false, code: 'link-in-use' };
      const minutes = lifetime === '24-hours' ? 24 * 60 : 15;
      return { ok: true, setup: sampleKit({ expiresAt: sampleNow + minutes * 60_000 }) };
    },
    'broker.show': () => ({
      ok: true,
      kit: sampleBrokerKit,
      ...(this.broker && { broker: this.broker }),
    }),
    'broker.save': () => {
      const next = { maskedKeyId: 'AKIA…9B4Z', setAt: sampleNow };
      this.broker = this.broker ? { ...this.broker, next } : sampleBroker();
      return { ok: true, broker: this.broker };
    },
    'broker.remove': ({ key }) => {
      const { next, ...rest } = this.broker ?? sampleBroker();
      this.broker = next && { ...rest, ...(key === 'current' && { current: next }) };
      return { ok: true, ...(this.broker && { broker: this.broker }) };
    },
    'spaces.find': (query) => ({
      ok: true,
      spaces: sampleSpaces.filter(({ id, key, name }) =>
        'ids' in query ? query.ids.includes(id) : `${key} ${name}`.includes(query.text),
      ),
      complete: true,
    }),
    'grant-keys.show': () => ({ ok: true, keys: this.grantKeys }),
    'grant-keys.rotate': () => {
      this.grantKeys = [{ id: 'c0ffee00', madeAt: sampleNow + 1 }, ...this.grantKeys];
      return { ok: true, keys: this.grantKeys };
    },
    'grant-keys.retire': ({ id }) => {
      this.grantKeys = this.grantKeys.map((key) =>
        key.id === id ? { ...key, retiredAt: sampleNow } : key,
      );
      return { ok: true, keys: this.grantKeys };
    },
    'library.list': ({ after }) => {
      const left = this.macros.filter(({ name }) => after === undefined || name > after);
      const macros = left.slice(0, this.macrosInPart);
      const next = left.length > macros.length ? macros.at(-1)?.name : undefined;
      return { ok: true, macros, ...(next !== undefined && { next }) };
    },
    'settings.show': () => ({
      ok: true,
      settings: this.settings,
      version: this.settingsVersion,
    }),
    'settings.save': ({ settings, version }) => {
      if (version !== this.settingsVersion) return { ok: false, code: 'conflict' };
      this.settings = settings;
      this.settingsVersion += 1;
      const saved = { version: this.settingsVersion, savedAt: sampleNow, settings };
      this.settingsVersions = [saved, ...this.settingsVersions];
      return { ok: true, settings, version: this.settingsVersion };
    },
    'settings.versions': ({ before = Infinity }) => {
      const versions = this.settingsVersions.filter(({ version }) => version < before).slice(0, 2);
      const last = versions.at(-1)?.version ?? 0;
      const isMore = this.settingsVersions.some(({ version }) => version < last);
      return { ok: true, versions, ...(isMore && { next: last }) };
    },
  };

  store(account: PublicAccount): PublicAccount {
    this.accounts = this.accounts.map((stored) =>
      stored.connectionId === account.connectionId ? account : stored,
    );
    return account;
  }

  called(name: Name): readonly unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input);
  }

  #find(connectionId: string): PublicAccount | undefined {
    return this.accounts.find((account) => account.connectionId === connectionId);
  }
}

/** Time that stands still until a test moves it. */
export class TestClock implements Clock {
  #now = sampleNow;
  #waiting: { readonly due: number; readonly run: () => void }[] = [];

  now(): Date {
    return new Date(this.#now);
  }

  after(milliseconds: number, run: () => void): () => void {
    const entry = { due: this.#now + milliseconds, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  /** How many things wait for their time. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Moves time on, and lets everything settle that was due meanwhile. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (;;) {
      const [next] = this.#waiting.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = next.due;
      next.run();
      await settled();
    }
    this.#now = end;
  }
}

/** Everything that was asked is answered, and shown. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
