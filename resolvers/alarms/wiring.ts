import { readingHealth } from '../accounts/wiring';
import type { AwsAccess } from '../aws/access';
import { readAlarms } from '../aws/read-alarms';
import { readListing } from '../aws/read-listing';
import { listAccounts, readConnectedRole } from '../forge/accounts';
import { readSigningKeys } from '../forge/broker';
import { appId, readPublished } from '../forge/content';
import { readGrantKeys } from '../forge/grant-keys';
import { readSettings } from '../forge/settings';
import { seesOneOf } from '../forge/spaces';
import { awsAccess } from '../production';
import { LateAccounts } from './late-accounts';
import { OwnShare } from './own-share';
import { ReadShare } from './read-share';
import { alarmReading, type AlarmAdapters, type AlarmPorts } from './reading';

/** They count as long as this process lives, and know no more of a person than how often they asked. */
const sharesOfReaders = { share: new OwnShare(), reads: new ReadShare() };
const late = new LateAccounts(() => Date.now());

/** Storage and Confluence, as readers of badges and of details reach them. */
export function alarmAdapters(
  aws: AwsAccess,
  shares = sharesOfReaders,
  health = readingHealth,
): Omit<AlarmAdapters, 'readAlarms'> {
  return {
    readConnectedRole,
    readSigningKeys,
    readSettings,
    readGrantKeys,
    listAccounts,
    readPublished,
    appId,
    ...shares,
    late,
    health,
    seesOneOf,
    readListing: (...asked) => readListing(aws, ...asked),
    log: aws.log,
    now: () => Date.now(),
  };
}

/**
 * Joins storage, Confluence and AWS for readers of badges.
 *
 * @param shares - Of the questions to Confluence and of the reads of AWS, for each person.
 * @param health - What this process knows of how reading accounts goes.
 */
export function alarmPorts(
  aws: AwsAccess = awsAccess,
  shares = sharesOfReaders,
  health = readingHealth,
): AlarmPorts {
  return alarmReading(
    {
      ...alarmAdapters(aws, shares, health),
      readAlarms: (...asked) => readAlarms(aws, ...asked),
    },
    aws.limits,
  );
}
