import type { Service } from '../service';
import { assumeRole } from './assume-role';
import { getCallerIdentity } from './get-caller-identity';
import { members } from './members';
import { getFederationToken, getSessionToken } from './user-sessions';

/** AWS Security Token Service: speaks Query only (botocore's model). */
export const sts: Service = {
  name: 'sts',
  signingName: 'sts',
  isGlobal: false,
  version: '2011-06-15',
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  operations: {
    AssumeRole: assumeRole,
    GetCallerIdentity: getCallerIdentity,
    GetFederationToken: getFederationToken,
    GetSessionToken: getSessionToken,
  },
  members,
};
