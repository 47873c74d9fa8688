import { makeResolver } from '@forge/resolver';
import type { PlacedReference } from '../../contract/alarms';
import type { UngrantedAlarm } from '../../contract/library';
import type { BrokerKeys } from '../../contract/broker';
import type { Account } from '../accounts/account';
import type { AlarmName } from '../grants/seals';
import { placedReference } from '../grants/placed-reference';
import { installationOf } from '../lib/viewer';
import { contentOf, newMacro, withVersion } from '../library/building';
import type { NewMacro } from '../macros/definition';
import { grantAlarms } from '../macros/publishing';
import { createAccount } from './accounts';
import { addBrokerKey } from './broker';
import { ensureGrantKeys } from './grant-keys';
import { grantingFor } from './granting';
import { createMacro, readLibraryRow, replaceMacro } from './macro-library';

/** What a site starts with. */
export interface Seed {
  readonly broker: BrokerKeys & { readonly arn: string };
  readonly accounts: readonly (Account & { readonly externalId: string })[];
}

/** Alarms that demo pages name. */
export interface AlarmsToGrant {
  readonly alarms: readonly AlarmName[];
  readonly sealed?: boolean;
}

/** User macros of the demo, each published as the next version of its name. */
export interface MacrosToPublish {
  readonly macros: readonly NewMacro[];
}

/** A macro that was published: which version, and what in it got no grant. */
export interface Published {
  readonly version: number;
  readonly ungranted: readonly UngrantedAlarm[];
}

/**
 * Fills an empty installation, and grants the alarms of pages that no editor placed. The local site
 * invokes it as a function of its own, so that its demo data is written by the store's own code; it
 * is a bundle of its own, which is never deployed.
 */
export const seed = makeResolver<{
  seed: (input: Seed) => Promise<void>;
  grant: (input: AlarmsToGrant) => Promise<readonly PlacedReference[]>;
  publish: (input: MacrosToPublish) => Promise<readonly Published[]>;
}>({
  seed: async ({ payload: { broker, accounts } }) => {
    const { arn, ...keys } = broker;
    await addBrokerKey(arn, { ...keys, setAt: Date.now() });
    for (const { externalId, ...account } of accounts) await createAccount(account, externalId);
  },

  grant: async ({ payload: { alarms, sealed = false }, context }) => {
    const [key] = await ensureGrantKeys(Date.now());
    const installation = installationOf(context);
    return alarms.map((alarm) => placedReference(key, installation, alarm, sealed));
  },

  publish: async ({ payload: { macros }, context }) => {
    const installation = installationOf(context);
    const published: Published[] = [];
    for (const { definition, template, note } of macros) {
      const row = await readLibraryRow(definition.name);
      const seen = row?.is === 'macro' ? row.macro : undefined;
      const now = Date.now();
      const content = contentOf({ definition, template });
      const { alarms, ungranted } = await grantAlarms(grantingFor(installation), template);
      const made = { id: crypto.randomUUID(), now };
      const base = seen ?? newMacro(definition.name, content, definition, made);
      const parts = { content, note, kind: 'published', alarms, now } as const;
      const next = withVersion({ ...base, ...definition }, parts);
      await (seen ? replaceMacro(seen, next) : createMacro(next));
      published.push({ version: next.macro.version, ungranted });
    }
    return published;
  },
});
