import { route } from '@forge/api';
import { fieldsOf } from '../../rules/fields';
import { ConfluenceBusy } from '../lib/confluence-busy';
import { asksForConsent } from '../lib/consent';
import { askConfluence } from './confluence';

/**
 * Whether the person who invoked the function administers Confluence, by Confluence's own word and
 * with that person's own rights. Anything but a clear yes is no.
 *
 * @throws Forge's request for consent, so that Forge can ask the person for it; ConfluenceBusy.
 */
export async function isAdministrator(): Promise<boolean> {
  try {
    const response = await askConfluence(route`/wiki/rest/api/user/current?expand=operations`);
    if (!response.ok) return false;
    const { operations } = fieldsOf(await response.json());
    return Array.isArray(operations) && operations.some(isAdministration);
  } catch (error) {
    // Nobody is told to be no administrator because Confluence did not say.
    if (asksForConsent(error) || error instanceof ConfluenceBusy) throw error;
    return false;
  }
}

/** Community-documented (t/29678), and seen in Atlassian's own front end; see docs/deploy.md. */
function isAdministration(value: unknown): boolean {
  const { operation, targetType } = fieldsOf(value);
  return operation === 'administer' && targetType === 'application';
}
