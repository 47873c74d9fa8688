/**
 * Atlassian's id of the licensed user who invoked a resolver; undefined for everybody else. The
 * platform gives all anonymous people the same id, `unidentified`: it must never pass for a user.
 */
export function viewerOf(context: Readonly<Record<string, unknown>>): string | undefined {
  const { accountId, accountType } = context;
  if (typeof accountId !== 'string' || accountId === '' || accountId === 'unidentified') {
    return undefined;
  }
  return accountType === undefined || accountType === 'licensed' ? accountId : undefined;
}
