import { readingHealth } from '../accounts/wiring';
import type { AwsAccess } from '../aws/access';
import { readAlarms } from '../aws/read-alarms';
import { listAccounts, readConnectedRole } from '../forge/accounts';
import { readSigningKeys } from '../forge/broker';
import { appId, readPublished } from '../forge/content';
import { readGrantKeys } from '../forge/grant-keys';
import { readSettings } from '../forge/settings';
import { seesOneOf } from '../forge/spaces';
import { awsAccess } from '../production';
import { LateAccounts } from './late-accounts';
import { OwnShare } from './own-share';
import { alarmReading, type AlarmPorts } from './reading';

/** Counts as long as this process lives; it knows no more of a person than how often they asked. */
const shareOfReaders = new OwnShare();
const late = new LateAccounts(() => Date.now());

/**
 * Joins storage, Confluence and AWS for readers of badges.
 *
 * @param share - Of the questions to Confluence, for each person.
 * @param health - What this process knows of how reading accounts goes.
 */
export function alarmPorts(
  aws: AwsAccess = awsAccess,
  share = shareOfReaders,
  health = readingHealth,
): AlarmPorts {
  return alarmReading(
    {
      readConnectedRole,
      readSigningKeys,
      readSettings,
      readGrantKeys,
      listAccounts,
      readPublished,
      appId,
      share,
      late,
      health,
      seesOneOf,
      readAlarms: (...asked) => readAlarms(aws, ...asked),
      log: aws.log,
      now: () => Date.now(),
    },
    aws.limits,
  );
}
