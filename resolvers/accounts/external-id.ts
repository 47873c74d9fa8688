import { randomUUID } from 'node:crypto';

/** A new External ID: a random uuid of 122 bits, made here alone; no client ever chooses one. */
export function newExternalId(): string {
  return randomUUID();
}
