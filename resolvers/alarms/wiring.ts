import type { AwsAccess } from '../aws/access';
import { readAlarms } from '../aws/read-alarms';
import { listAccounts, readConnectedRole } from '../forge/accounts';
import { readSigningKeys } from '../forge/broker';
import { appId, readPublished } from '../forge/content';
import { readGrantKeys } from '../forge/grant-keys';
import { readSettings } from '../forge/settings';
import { seesOneOf } from '../forge/spaces';
import { awsAccess } from '../production';
import { alarmReading, type AlarmPorts } from './reading';

/** Joins storage, Confluence and AWS for readers of badges. */
export function alarmPorts(aws: AwsAccess = awsAccess): AlarmPorts {
  return alarmReading(
    {
      readConnectedRole,
      readSigningKeys,
      readSettings,
      readGrantKeys,
      listAccounts,
      readPublished,
      appId,
      seesOneOf,
      readAlarms: (...asked) => readAlarms(aws, ...asked),
      log: aws.log,
      now: () => Date.now(),
    },
    aws.limits,
  );
}
