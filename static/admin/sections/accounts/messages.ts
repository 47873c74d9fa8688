import { messages } from '../../../../components/internal/message';

/** The words of the section around its elements. */
export const message = messages({
  name: 'AWS accounts',
  connect: 'Connect an account',
  wizard: 'Connect an AWS account',
  'verify.forbidden': 'Only Confluence administrators can verify an account.',
  'verify.failed': 'An account could not be verified just now. Try again in a moment.',
  swept: 'Something was left of accounts that were deleted ({count}). It is removed now.',
  'said.connected': '{name} is connected.',
  'said.saved': '{name} was saved.',
  'said.deleted': '{name} was deleted.',
});
