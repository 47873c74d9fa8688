import { kvs } from '@forge/kvs';
import { declared } from './data-dictionary';

/*
 * Forge's storage, of this installation only: Forge scopes it. What comes out is `unknown`, because
 * an older version of the app may have written it. Keys that the data dictionary does not name are
 * refused with an UndeclaredKeyError; Forge's own failures reject with a ForgeKvsAPIError.
 */

/** A value of the key-value store; undefined when there is none. */
export async function readValue(key: string): Promise<unknown> {
  return kvs.get(declared('kvs', key));
}

/** Resolves once the value is stored. */
export async function writeValue(key: string, value: unknown): Promise<void> {
  await kvs.set(declared('kvs', key), value);
}

/** Resolves once the key is gone, whether or not it was there. */
export async function deleteValue(key: string): Promise<void> {
  await kvs.delete(declared('kvs', key));
}

/** A value of Secrets; undefined when there is none. Never hand it to a result. */
export async function readSecret(key: string): Promise<unknown> {
  return kvs.getSecret(declared('secret', key));
}

/** Resolves once the secret is stored. */
export async function writeSecret(key: string, value: unknown): Promise<void> {
  await kvs.setSecret(declared('secret', key), value);
}

/** Resolves once the secret is gone, whether or not it was there. */
export async function deleteSecret(key: string): Promise<void> {
  await kvs.deleteSecret(declared('secret', key));
}

/** A row of an entity of the manifest; undefined when there is none. */
export async function readRow(entity: string, key: string): Promise<unknown> {
  return kvs.entity<unknown>(entity).get(declared('entity', key, entity));
}

/** Resolves once the row is stored. */
export async function writeRow(entity: string, key: string, row: object): Promise<void> {
  await kvs.entity(entity).set(declared('entity', key, entity), row);
}

/** Resolves once the row is gone, whether or not it was there. */
export async function deleteRow(entity: string, key: string): Promise<void> {
  await kvs.entity(entity).delete(declared('entity', key, entity));
}
