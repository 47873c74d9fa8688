import type { GrantedReference } from '../../contract/alarms';
import type { UngrantedAlarm } from '../../contract/library';
import { needs } from '../../macros/host-objects/needs';
import { parse } from '../../macros/velocity/parse';
import { parseAlarmName } from '../../rules/alarm-name';
import type { Account } from '../accounts/account';
import type { AlarmName } from '../grants/seals';
import type { LiteralAlarm } from './definition';

/** What granting the alarms of a template needs from the outside world. */
export interface GrantingPorts {
  listAccounts(): Promise<readonly Account[]>;
  /** Grants an alarm for this site. */
  grant(alarm: AlarmName): Promise<GrantedReference>;
}

/** The alarms of a template, with and without grants. */
export interface TemplateAlarms {
  readonly alarms: readonly LiteralAlarm[];
  /** Pairs of literals that name no alarm of exactly one account: they show no access. */
  readonly ungranted: readonly UngrantedAlarm[];
}

/**
 * Makes the grants of exactly those alarms that a template names by two literals. Only administrators
 * may get here.
 *
 * @throws VelocityError for a template that is not Velocity.
 */
export async function grantAlarms(ports: GrantingPorts, template: string): Promise<TemplateAlarms> {
  const named = literalAlarms(template);
  const accounts = named.length > 0 ? await ports.listAccounts() : [];
  const alarms: LiteralAlarm[] = [];
  const ungranted: UngrantedAlarm[] = [];
  for (const { account, alarm } of named) {
    const owner = accountOf(accounts, account);
    const alarmName = parseAlarmName(alarm);
    if (owner === undefined || alarmName === undefined) {
      ungranted.push({ account, alarm });
    } else {
      const { connectionId } = owner;
      alarms.push({ account, alarm, reference: await ports.grant({ connectionId, alarmName }) });
    }
  }
  return { alarms, ungranted };
}

/** The alarms of `$cloudwatch.alarm("account", "alarm")`, each once. */
function literalAlarms(template: string): readonly UngrantedAlarm[] {
  return needs(parse(template)).flatMap(({ part, arguments: given }) => {
    const [account, alarm] = given;
    if (part !== 'alarm' || !account || !alarm) return [];
    if (!('literal' in account) || !('literal' in alarm)) return [];
    return [{ account: account.literal, alarm: alarm.literal }];
  });
}

/** By its display name, AWS's number or our id; none where the word fits several. */
function accountOf(accounts: readonly Account[], word: string): Account | undefined {
  const fitting = accounts.filter(({ displayName, accountNumber, connectionId }) =>
    [displayName, accountNumber, connectionId].includes(word),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
