import type { AdminContract } from '../../../contract/admin';
import type { Section } from '../../../static/admin/section';
import { accounts } from '../../../static/admin/sections/accounts/section';
import { broker } from '../../../static/admin/sections/broker/section';
import { grantKeys } from '../../../static/admin/sections/grant-keys/section';
import { library } from '../../../static/admin/sections/library/section';
import { settings } from '../../../static/admin/sections/settings/section';

type Read = keyof AdminContract;

/** What each section that loads anything loads when it is opened. */
export const loads: ReadonlyMap<Section, readonly [Read, ...Read[]]> = new Map([
  [accounts, ['accounts.list', 'broker.show']],
  [library, ['library.list']],
  [broker, ['broker.show']],
  [grantKeys, ['grant-keys.show']],
  [settings, ['settings.show', 'settings.versions']],
]);

export const reads = [...new Set([...loads.values()].flat())];
