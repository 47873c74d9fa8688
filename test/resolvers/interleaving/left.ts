import { readBroker } from '../../../resolvers/forge/broker';
import { readExternalId } from '../../../resolvers/forge/accounts';
import { readGrantKeys } from '../../../resolvers/forge/grant-keys';
import { fieldsOf } from '../../../rules/fields';
import { initial, pairs, type Site } from './site';

const account = `entity:account ${initial.connectionId}`;

/**
 * All that a run left in storage, in words that do not depend on its time and its random ids: two
 * runs that mean the same are equal.
 */
export async function leftBy(site: Site, run: string): Promise<readonly string[]> {
  const rows = site.storage.rows(run);
  const name = (text: string): string =>
    text
      .replaceAll(initial.connectionId, 'shop')
      .replaceAll(`Reader-${initial.connectionId.slice(0, 8)}`, 'Reader-shop')
      .replaceAll(/Reader-[0-9a-f]{8}/g, 'Reader-new')
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'new');
  const others = await site.as(run, '', async () => {
    const [broker, grantKeys, externalId] = await Promise.all([
      readBroker(),
      readGrantKeys(),
      readExternalId(initial.connectionId),
    ]);
    return [
      `broker ${[broker?.current, broker?.next].map((key) => pairOf(key?.accessKeyId)).join()} of ${broker?.arn}, removed ${broker?.removedAt !== undefined}`,
      `grant keys ${grantKeys.map((key) => (key.retiredAt === undefined ? 'on' : 'off')).join()}`,
      `external id of shop ${externalId === initial.externalId ? 'as it was' : typeof externalId}`,
    ];
  });
  const setAt = fieldsOf(rows.get(account))['externalIdSetAt'];
  return [
    ...[...rows].map(([key, value]) => name(`${key} ${told(key, value, setAt)}`)),
    ...others,
  ].sort();
}

function pairOf(accessKeyId: string | undefined): string {
  return Object.entries(pairs).find(([, pair]) => pair.accessKeyId === accessKeyId)?.[0] ?? '-';
}

/** Of a value what does not change with time. */
function told(key: string, value: unknown, externalIdSetAt: unknown): string {
  const fields = fieldsOf(value);
  if (key.startsWith('entity')) {
    const { verifiedAt, externalIdSetAt: setAt, ...rest } = fields;
    const times = {
      verified: verifiedAt === undefined ? 'never' : since(verifiedAt, initial.verifiedAt),
      externalId: since(setAt, initial.externalIdSetAt),
    };
    return JSON.stringify(Object.entries(key === account ? { ...rest, ...times } : rest).sort());
  }
  if (key.startsWith('values setup:')) {
    const { brokerArn } = fields;
    return JSON.stringify({
      brokerArn,
      isOfExternalId: fields['externalIdSetAt'] === externalIdSetAt,
    });
  }
  // Of two failures of one moment it is no matter which is told.
  if (key.startsWith('values account-health:'))
    return fields['code'] === 'good' ? 'good' : 'failing';
  if (key.startsWith('values setting')) {
    return JSON.stringify([fields['settings'], fields['version']]);
  }
  return key.startsWith('values') ? JSON.stringify(value) : '';
}

function since(time: unknown, first: number): string {
  return time === first ? 'as it was' : typeof time;
}
