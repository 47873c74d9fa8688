import { asUser, route } from '@forge/api';
import { fieldsOf } from '../../rules/fields';

/**
 * Whether the person who invoked the function administers Confluence, by Confluence's own word and
 * with that person's own rights. Anything but a clear yes is no.
 *
 * @throws Forge's request for consent, so that Forge can ask the person for it.
 */
export async function isAdministrator(): Promise<boolean> {
  try {
    const response = await asUser().requestConfluence(
      route`/wiki/rest/api/user/current?expand=operations`,
      { headers: { Accept: 'application/json' } },
    );
    if (!response.ok) return false;
    const { operations } = fieldsOf(await response.json());
    return Array.isArray(operations) && operations.some(isAdministration);
  } catch (error) {
    if (fieldsOf(error)['name'] === 'NEEDS_AUTHENTICATION_ERR') throw error;
    return false;
  }
}

/** Community-documented (t/29678), and seen in Atlassian's own front end; see docs/deploy.md. */
function isAdministration(value: unknown): boolean {
  const { operation, targetType } = fieldsOf(value);
  return operation === 'administer' && targetType === 'application';
}
