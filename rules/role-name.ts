import { parseIamArn } from './iam-arn';

/** Where the roles stand that ConfluOps has somebody make. A vendor's broker may assume no others. */
export const ourPath = '/confluops/';

const ourPrefix = 'ConfluOpsAlarmReader-';
const ours = new RegExp(`:role${ourPath}${ourPrefix}([0-9a-f]{8})$`);

/**
 * The role that the setup command makes. Its name is ours, so nobody has to tell it to ConfluOps.
 */
export function chosenRoleArn(accountNumber: string, connectionId: string): string {
  return `arn:aws:iam::${accountNumber}:role${ourPath}${ourPrefix}${connectionId.slice(0, 8)}`;
}

/**
 * The part of a role's ARN that tells our roles apart, where ConfluOps chose the name; undefined for
 * a role that somebody made in another way.
 */
export function chosenName(roleArn: string): string | undefined {
  return ours.exec(roleArn)?.[1];
}

/** Whether a role stands where a vendor's broker may assume roles. */
export function isUnderOurPath(roleArn: string): boolean {
  return parseIamArn(roleArn, 'role')?.path.startsWith(ourPath) ?? false;
}
