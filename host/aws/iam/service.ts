import type { Service } from '../service';
import { accessKeyOperations } from './access-keys';
import { managedPolicyOperations } from './managed-policies';
import { members } from './members';
import { roleOperations } from './role-operations';
import { userOperations } from './users';

/** AWS Identity and Access Management, one for all regions; speaks Query only (botocore's model). */
export const iam: Service = {
  name: 'iam',
  signingName: 'iam',
  isGlobal: true,
  version: '2010-05-08',
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  operations: {
    ...accessKeyOperations,
    ...managedPolicyOperations,
    ...roleOperations,
    ...userOperations,
  },
  members,
};
