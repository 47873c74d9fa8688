import type {
  AccountChange,
  Diagnosis,
  NewAccount,
  PublicAccount,
  SetupKit,
  SetupLinkLifetime,
} from './accounts';
import type { BrokerKeys, BrokerKit, PublicBroker } from './broker';
import type { GrantKeys } from './grant-keys';
import type { LibraryContract } from './library';
import type { SpaceListing } from './placement';
import type { Result } from './result';
import type { Settings, SettingsVersion } from './settings';

/**
 * The global settings' resolver. Every function first checks that the caller administers
 * Confluence, and answers `forbidden` otherwise.
 */
export type AdminContract = LibraryContract & {
  /** `swept`: of how many deleted accounts something was left, which is removed now. */
  'accounts.list': () => Result<{ accounts: readonly PublicAccount[]; swept?: number }>;
  'accounts.create': (input: NewAccount) => Result<{ account: PublicAccount }>;
  /**
   * Refused with `conflict` when another administrator changed the account since `revision`. A new
   * region or role of a connected account is tried first: sound, it counts at once; else a new role
   * makes the account wait or need attention, and a new region does so only where the role is open.
   */
  'accounts.update': (input: AccountChange) => Result<{ account: PublicAccount }>;
  /** Runs the probes; `diagnosis` says what is still missing, also for a waiting account. */
  'accounts.verify': (input: {
    connectionId: string;
  }) => Result<{ account: PublicAccount; diagnosis?: Diagnosis }>;
  'accounts.delete': (input: { connectionId: string }) => Result;
  /**
   * Opens a new setup link, which replaces the account's former one. Refused with `conflict` when
   * the account is connected by now: a link works until then. A connected account whose role AWS was
   * found to refuse waits from now on, because its role is made anew. Refused with `link-in-use`, where
   * that is asked for, while a link works that was opened for a colleague.
   */
  'accounts.setup': (input: {
    connectionId: string;
    lifetime: SetupLinkLifetime;
    keepsColleagues?: true;
  }) => Result<{ setup: SetupKit }>;
  'broker.show': () => Result<{ broker?: PublicBroker; kit: BrokerKit }>;
  /** Refused with `broker-…` codes when AWS does not accept the keys as those of an IAM user. */
  'broker.save': (input: BrokerKeys) => Result<{ broker: PublicBroker }>;
  /** Refused with `not-found` when the pair in that place is not the one that was set then. */
  'broker.remove': (input: {
    key: 'current' | 'next';
    setAt: number;
  }) => Result<{ broker?: PublicBroker }>;
  /**
   * Spaces that the caller sees: those with the ids, or at most 50 whose name or key holds the text.
   * `complete` is false when there are more.
   */
  'spaces.find': (input: { ids: readonly string[] } | { text: string }) => Result<SpaceListing>;
  'grant-keys.show': () => Result<GrantKeys>;
  /** Makes a key for new grants; those of the keys before it go on counting. */
  'grant-keys.rotate': () => Result<GrantKeys>;
  /**
   * Ends a key: badges that were placed with it show that they must be edited once. Refused with
   * `conflict` for the newest key.
   */
  'grant-keys.retire': (input: { id: string }) => Result<GrantKeys>;
  'settings.show': () => Result<{ settings: Settings; version: number }>;
  'settings.save': (input: { settings: Settings; version: number }) => Result<{
    settings: Settings;
    version: number;
  }>;
  /** The newest first, with at most 20; those before `next` by asking again. */
  'settings.versions': (input: { before?: number }) => Result<{
    versions: readonly SettingsVersion[];
    next?: number;
  }>;
};
