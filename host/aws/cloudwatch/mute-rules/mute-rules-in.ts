import type { Call } from '../../service';
import type { MuteRule } from './mute-rule';

/** The mute rules that a call is about. */
export function muteRulesIn({ world, account, region }: Call): MuteRule[] {
  return (world.region(account.number, region).muteRules ??= []);
}

/** @param name `*` for all rules of the account and region. */
export function muteRuleArn({ account, region }: Call, name: string): string {
  return `arn:aws:cloudwatch:${region}:${account.number}:alarm-mute-rule:${name}`;
}
