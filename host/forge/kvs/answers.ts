import { at, list } from '../yaml';
import { bad } from './limits';
import type { Row } from './row';

/** A row as the service answers it, with the metadata fields that were asked for. */
export function answeredRow(row: Row, metadataFields: unknown): Record<string, unknown> {
  const fields = list(metadataFields);
  const { key, value, createdAt, updatedAt, expireTime } = row;
  return {
    key,
    value,
    ...(fields.includes('CREATED_AT') ? { createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && expireTime !== undefined
      ? { expireTime: new Date(expireTime).toISOString() }
      : {}),
  };
}

/** What a set does with an existing row and what it answers. */
export interface SetPolicy {
  readonly failIfExists: boolean;
  readonly returns?: 'PREVIOUS' | 'LATEST';
  readonly metadataFields: unknown;
}

/** The options of a set (…/storage-reference/kvs-api/#kvs-set-options). */
export function parsePolicy(options: unknown): SetPolicy {
  const keyPolicy = at(options, 'keyPolicy') ?? 'OVERRIDE';
  const returns = at(options, 'returnValue');
  const isKnown =
    (keyPolicy === 'OVERRIDE' || keyPolicy === 'FAIL_IF_EXISTS') &&
    (returns === undefined || returns === 'PREVIOUS' || returns === 'LATEST');
  if (!isKnown || (returns !== undefined && keyPolicy === 'FAIL_IF_EXISTS')) {
    throw bad('INVALID_OPTIONS', 'returnValue goes with keyPolicy OVERRIDE only');
  }
  return {
    failIfExists: keyPolicy === 'FAIL_IF_EXISTS',
    ...(returns === undefined ? {} : { returns }),
    metadataFields: at(options, 'returnMetadataFields'),
  };
}
