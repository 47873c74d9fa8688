import type { Operation } from '../service';

/** Who the key belongs to. Needs no permission, and none can forbid it. */
export const getCallerIdentity: Operation = ({ principal }) => ({
  UserId: principal.userId,
  Account: principal.account,
  Arn: principal.arn,
});
