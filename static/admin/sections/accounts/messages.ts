import { messages } from '../../../../components/internal/message';

/** The words of the section around its elements. */
export const message = messages({
  name: 'AWS accounts',
  connect: 'Connect an account',
  'verify-all': 'Verify all',
  'verifying-all': 'Verifying {done} of {count}…',
  wizard: 'Connect an AWS account',
  'said.forbidden': 'Only Confluence administrators can verify an account.',
  'said.unverified': '{name} could not be verified just now. Try again in a moment.',
  'said.all-unverified': {
    one: '{count} account could not be verified just now. Try again in a moment.',
    other: '{count} accounts could not be verified just now. Try again in a moment.',
  },
  'said.swept': {
    one: 'Something was left of {count} account that was deleted. It is removed now.',
    other: 'Something was left of {count} accounts that were deleted. It is removed now.',
  },
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
