import { messages } from '../../../../components/internal/message';

/** The words of the section around its elements. */
export const message = messages({
  name: 'AWS accounts',
  connect: 'Connect an account',
  'verify-all': 'Verify all',
  'verifying-all': 'Verifying {done} of {count}…',
  wizard: 'Connect an AWS account',
  'verify.forbidden': 'Only Confluence administrators can verify an account.',
  'verify.failed': 'An account could not be verified just now. Try again in a moment.',
  swept: 'Something was left of accounts that were deleted ({count}). It is removed now.',
  'said.all-good': {
    one: '{count} account was verified, and it is connected.',
    other: '{count} accounts were verified, and all of them are connected.',
  },
  'said.all': {
    one: '{count} account was verified, and it needs a look: it is listed first.',
    other: '{count} accounts were verified. {bad} of them need a look: they are listed first.',
  },
  'said.connected': '{name} is connected.',
  'said.saved': '{name} was saved.',
  'said.deleted': '{name} was deleted.',
});
