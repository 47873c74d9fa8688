/**
 * The part of a role's ARN that tells our roles apart, where ConfluOps chose the name; undefined for
 * a role that somebody made in another way.
 */
export function chosenName(roleArn: string): string | undefined {
  return /:role\/confluops\/ConfluOpsAlarmReader-([0-9a-f]{8})$/.exec(roleArn)?.[1];
}
