import { readAccount, readExternalId } from '../forge/accounts';
import { readSetupLink } from '../forge/setup-links';
import type { SetupLinkPorts } from './setup-link';

/** Joins storage for the web trigger. */
export const setupLinkPorts: SetupLinkPorts = {
  findSetupLink: readSetupLink,
  findAccount: readAccount,
  findExternalId: readExternalId,
  now: () => Date.now(),
};
