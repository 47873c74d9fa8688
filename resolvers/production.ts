import type { AwsAccess } from './aws/access';
import { sharedHandler } from './aws/clients';
import { writeLog } from './forge/log';
import { limits } from './lib/deadline';

/** How the deployed app reaches AWS. */
export const awsAccess: AwsAccess = { requestHandler: sharedHandler, limits, log: writeLog };
