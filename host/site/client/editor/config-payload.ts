import type { AdfDocument } from '../../wiki/adf';
import { parseDocument } from '../../wiki/parse-document';

/** Codes with which the platform refuses `view.submit` of a config dialog. */
export type SubmitCode =
  | 'INVALID_PAYLOAD'
  | 'INVALID_CONFIG'
  | 'INVALID_EXTENSION_TYPE'
  | 'INVALID_BODY'
  | 'MACRO_NOT_FOUND';

/** The platform refused a submission; the dialog stays open. */
export class SubmitError extends Error {
  constructor(
    readonly code: SubmitCode,
    message: string,
  ) {
    super(message);
  }
}

/** What a config dialog submitted. */
export interface Submission {
  readonly config: Readonly<Record<string, unknown>>;
  /** What shall stand in a bodied macro from now on; undefined leaves what is there. */
  readonly body?: AdfDocument;
  readonly keepEditing: boolean;
}

/**
 * Reads what `view.submit` of a config dialog sends: strings, numbers, booleans, objects, and lists of
 * one of these types, no null and no list in a list; of a bodied macro a document besides
 * (developer.atlassian.com/platform/forge/manifest-reference/modules/macro/).
 *
 * @throws SubmitError
 */
export function parseSubmission(payload: unknown, isBodied: boolean): Submission {
  if (!isRecord(payload) || !('config' in payload)) {
    throw new SubmitError('INVALID_PAYLOAD', 'The payload must be an object with a "config".');
  }
  const { config, body, keepEditing = false } = payload;
  if (body !== undefined && !isBodied) {
    throw new SubmitError('INVALID_EXTENSION_TYPE', 'Only a bodied macro takes a "body".');
  }
  if (typeof keepEditing !== 'boolean') {
    throw new SubmitError('INVALID_PAYLOAD', '"keepEditing" must be true or false.');
  }
  if (!isRecord(config)) throw new SubmitError('INVALID_CONFIG', '"config" must be an object.');
  const wrong = Object.entries(config).find(([, value]) => !isValue(value));
  if (wrong) throw new SubmitError('INVALID_CONFIG', `"config.${wrong[0]}" cannot be stored.`);
  if (body === undefined) return { config, keepEditing };
  const document = parseDocument(body);
  if (!document || document.content.length === 0) {
    throw new SubmitError(
      'INVALID_BODY',
      '"body" must be a document in the Atlassian Document Format.',
    );
  }
  return { config, keepEditing, body: document };
}

function isValue(value: unknown): boolean {
  if (Array.isArray(value)) {
    const types = new Set(value.map((item) => typeof item));
    return types.size <= 1 && value.every((item) => !Array.isArray(item) && isValue(item));
  }
  if (isRecord(value)) return Object.values(value).every(isValue);
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
