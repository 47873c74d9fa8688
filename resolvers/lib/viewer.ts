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

/**
 * The site that a resolver was invoked on, as an ARI: Forge's own word, which nobody can choose.
 *
 * @throws when Forge did not say it: nothing could then be told from another site's.
 */
export function installationOf(context: Readonly<Record<string, unknown>>): string {
  const { installContext } = context;
  if (typeof installContext !== 'string' || installContext === '') {
    throw new TypeError('Forge named no installContext');
  }
  return installContext;
}
