import { readBroker } from '../../../resolvers/forge/broker';
import { readExternalId } from '../../../resolvers/forge/accounts';
import { readGrantKeys } from '../../../resolvers/forge/grant-keys';
import { fieldsOf } from '../../../rules/fields';
import { initial, pairs, type Site } from './site';

/**
 * All that a run left in storage, in words that do not depend on its time and its random ids: two
 * runs that mean the same are equal.
 */
export async function leftBy(site: Site, run: string): Promise<readonly string[]> {
  const rows = site.storage.rows(run);
  const name = (text: string): string =>
    text
      .replaceAll(initial.connectionId, 'shop')
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'new');
  const others = await site.as(run, '', async () => {
    const [broker, grantKeys, externalId] = await Promise.all([
      readBroker(),
      readGrantKeys(),
      readExternalId(initial.connectionId),
    ]);
    return [
      `broker ${[broker?.current, broker?.next].map((key) => pairOf(key?.accessKeyId)).join()}`,
      `grant keys ${grantKeys.map((key) => (key.retiredAt === undefined ? 'on' : 'off')).join()}`,
      `external id of shop ${externalId === initial.externalId ? 'as it was' : typeof externalId}`,
    ];
  });
  return [...[...rows].map(([key, value]) => name(`${key} ${told(key, value)}`)), ...others].sort();
}

function pairOf(accessKeyId: string | undefined): string {
  return Object.entries(pairs).find(([, pair]) => pair.accessKeyId === accessKeyId)?.[0] ?? '-';
}

/** Of a row what does not change with time. */
function told(key: string, value: unknown): string {
  const fields = fieldsOf(value);
  if (key.startsWith('entity')) {
    const { displayName, status, statusReason, revision, region, verifiedAt } = fields;
    const isVerified = verifiedAt !== undefined;
    return JSON.stringify({ displayName, status, statusReason, revision, region, isVerified });
  }
  if (key.startsWith('values setting')) {
    return JSON.stringify([fields['settings'], fields['version']]);
  }
  return '';
}
