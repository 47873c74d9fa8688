import type { Refusal, RefusalCode } from '../../contract/result';

/** What a resolver answers when it did what it was asked. */
export function success<Value extends object>(value: Value): { readonly ok: true } & Value {
  return { ok: true, ...value };
}

/**
 * What a resolver answers when it refuses.
 *
 * @param field - Name of the input that is to blame, where one is.
 */
export function failure(code: RefusalCode, field?: string): Refusal {
  return field === undefined ? { ok: false, code } : { ok: false, code, field };
}
