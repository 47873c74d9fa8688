import type { ReaderReads } from './reads';

/**
 * Whether the reader may do what a template asks about. Confluence tells an app of viewing, editing
 * and removing content and of administering the site; of everything else nothing, which is no.
 */
export async function permissionOf(
  reads: ReaderReads,
  operation: string,
  target: string,
  accountId: string,
  sees: () => Promise<boolean>,
): Promise<boolean> {
  switch (operation) {
    case 'view':
      return sees();
    case 'edit':
      return /^\d+$/.test(target) && (await reads.may(accountId, target, 'update'));
    case 'remove':
      return /^\d+$/.test(target) && (await reads.may(accountId, target, 'delete'));
    case 'administer':
      return reads.isAdministrator();
    default:
      return false;
  }
}
