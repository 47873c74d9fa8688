import { fieldsOf } from '../../rules/fields';

/**
 * Whether an error is Forge's request for the consent of the person in whose name the app asks: Forge
 * asks for it when the error reaches it, so nobody may take it for a failure of Confluence.
 */
export function asksForConsent(error: unknown): error is Error {
  return fieldsOf(error)['name'] === 'NEEDS_AUTHENTICATION_ERR';
}
