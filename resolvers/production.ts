import type { AwsAccess } from './aws/access';
import { sharedHandler } from './aws/clients';
import { isAdministrator } from './forge/current-user';
import { writeLog } from './forge/log';
import type { AdministratorPorts } from './lib/administrators';
import { limits } from './lib/deadline';

/** Where the deployed app writes its log. */
export const log = writeLog;

/** How the deployed app reaches AWS. */
export const awsAccess: AwsAccess = { requestHandler: sharedHandler, limits, log };

/** How the deployed app tells administrators from everybody else. */
export const administratorPorts: AdministratorPorts = { isAdministrator };
