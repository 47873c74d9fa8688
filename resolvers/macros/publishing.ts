import type { GrantedReference } from '../../contract/alarms';
import type { CurrentMacro } from '../../contract/macros';
import { needs } from '../../macros/host-objects/needs';
import { parse } from '../../macros/velocity/parse';
import { parseAlarmName } from '../../rules/alarm-name';
import type { Account } from '../accounts/account';
import type { AlarmName } from '../grants/seals';
import type { LiteralAlarm, MacroVersion, NewMacro } from './definition';

/** What publishing a macro needs from the outside world. */
export interface PublishingPorts {
  listAccounts(): Promise<readonly Account[]>;
  /** Grants an alarm for this site. */
  grant(alarm: AlarmName): Promise<GrantedReference>;
  /** Saves the version after the one seen; undefined when somebody else did meanwhile. */
  writeMacro(macro: MacroVersion, seen: number): Promise<CurrentMacro | undefined>;
}

/** What publishing came to. */
export interface Published {
  /** Undefined when somebody else published meanwhile. */
  readonly macro: CurrentMacro | undefined;
  /** Pairs of literals that name no alarm of exactly one account: they show no access. */
  readonly ungranted: readonly Omit<LiteralAlarm, 'reference'>[];
}

/**
 * Makes the next version of a macro, and the grants of exactly those alarms that its template names
 * by two literals. Only administrators may get here.
 *
 * @throws VelocityError for a template that is not Velocity.
 */
export async function publish(
  ports: PublishingPorts,
  macro: NewMacro,
  seen: number,
  now: number,
): Promise<Published> {
  const named = literalAlarms(macro.template);
  const accounts = named.length > 0 ? await ports.listAccounts() : [];
  const granted: LiteralAlarm[] = [];
  const ungranted: Omit<LiteralAlarm, 'reference'>[] = [];
  for (const { account, alarm } of named) {
    const owner = accountOf(accounts, account);
    const alarmName = parseAlarmName(alarm);
    if (owner === undefined || alarmName === undefined) {
      ungranted.push({ account, alarm });
    } else {
      const { connectionId } = owner;
      const reference = await ports.grant({ connectionId, alarmName });
      granted.push({ account, alarm, reference });
    }
  }
  const version = { ...macro, alarms: granted, savedAt: now };
  return { macro: await ports.writeMacro(version, seen), ungranted };
}

/** The alarms of `$cloudwatch.alarm("account", "alarm")`, each once. */
function literalAlarms(template: string): readonly Omit<LiteralAlarm, 'reference'>[] {
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
