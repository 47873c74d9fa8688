import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { parseAlarmName } from '../../rules/alarm-name';
import { fieldsOf } from '../../rules/fields';
import { parseConnectionId } from '../lib/parse';
import {
  derivedKey,
  grantVersion,
  joined,
  usableKey,
  type GrantKey,
  type GrantRefusal,
} from './grants';

/** One alarm of a connected account. */
export interface AlarmName {
  readonly connectionId: string;
  readonly alarmName: string;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/**
 * What is sealed is filled up to this size, so that its length says nothing of the name: 255
 * characters have at most 765 bytes, and with the account's id and JSON's marks 835.
 */
const contentBytes = 840;

const form = /^1\.([0-9a-f]{8})\.([\w-]{40,4000})$/;

/**
 * Encrypts an alarm's account and name for this installation (AES-256-GCM, a random nonce): version,
 * key id, and nonce, ciphertext and tag together in base64url.
 */
export function makeSeal(
  key: GrantKey,
  installation: string,
  { connectionId, alarmName }: AlarmName,
): string {
  const content = Buffer.from(JSON.stringify({ connectionId, alarmName }), 'utf8');
  const nonce = randomBytes(nonceBytes);
  const encryption = createCipheriv(cipher, derivedKey(key, 'seal'), nonce);
  encryption.setAAD(boundTo(installation));
  const sealed = Buffer.concat([
    nonce,
    // JSON takes space at its end.
    encryption.update(Buffer.concat([content, Buffer.alloc(contentBytes - content.length, ' ')])),
    encryption.final(),
    encryption.getAuthTag(),
  ]);
  return `${grantVersion}.${key.id}.${sealed.toString('base64url')}`;
}

/** What a seal of this installation holds, or why it does not count. */
export function openSeal(
  keys: readonly GrantKey[],
  installation: string,
  seal: string,
): AlarmName | GrantRefusal {
  const [, id, body] = form.exec(seal) ?? [];
  if (id === undefined || body === undefined) return 'not-granted';
  const key = usableKey(keys, id);
  if (typeof key === 'string') return key;
  const bytes = Buffer.from(body, 'base64url');
  const content = bytes.subarray(nonceBytes, bytes.length - tagBytes);
  const decryption = createDecipheriv(
    cipher,
    derivedKey(key, 'seal'),
    bytes.subarray(0, nonceBytes),
    { authTagLength: tagBytes },
  );
  decryption.setAAD(boundTo(installation));
  try {
    decryption.setAuthTag(bytes.subarray(bytes.length - tagBytes));
    return parse(Buffer.concat([decryption.update(content), decryption.final()]));
  } catch {
    return 'not-granted';
  }
}

function boundTo(installation: string): Buffer {
  return joined([grantVersion, installation, 'alarm']);
}

function parse(content: Buffer): AlarmName | GrantRefusal {
  const fields = fieldsOf(JSON.parse(content.toString('utf8')));
  const connectionId = parseConnectionId(fields['connectionId']);
  const alarmName = parseAlarmName(fields['alarmName']);
  return connectionId === undefined || alarmName === undefined
    ? 'not-granted'
    : { connectionId, alarmName };
}
