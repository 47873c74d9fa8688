import type { Operation } from '../service';
import { secretAccessKey, uniqueId } from '../world/ids';
import type { AccessKey, User } from '../world/state';
import { limitExceeded, noSuchEntity } from './errors';
import { allowedUser } from './users';

const keysPerUser = 2;
const idRule = { min: 16, max: 128, pattern: /^\w+$/ };

/** The keys of users: two each at most, so that one can be rotated out while the other works. */
export const accessKeyOperations: Readonly<Record<string, Operation>> = {
  CreateAccessKey: (call, input) => {
    const user = allowedUser(call, 'iam:CreateAccessKey', input);
    if (user.accessKeys.length >= keysPerUser) {
      throw limitExceeded('AccessKeysPerUser', keysPerUser);
    }
    const key: AccessKey = {
      accessKeyId: uniqueId('AKIA'),
      secretAccessKey: secretAccessKey(),
      status: 'Active',
      createdAt: call.now.toISOString(),
    };
    user.accessKeys.push(key);
    return { AccessKey: { ...describeKey(user, key), SecretAccessKey: key.secretAccessKey } };
  },

  ListAccessKeys: (call, input) => {
    const user = allowedUser(call, 'iam:ListAccessKeys', input);
    return {
      AccessKeyMetadata: user.accessKeys.map((key) => describeKey(user, key)),
      IsTruncated: false,
    };
  },

  UpdateAccessKey: (call, input) => {
    const user = allowedUser(call, 'iam:UpdateAccessKey', input);
    const id = input.requiredText('AccessKeyId', idRule);
    findKey(user, id).status = input.requiredChoice('Status', ['Active', 'Inactive']);
    return undefined;
  },

  DeleteAccessKey: (call, input) => {
    const user = allowedUser(call, 'iam:DeleteAccessKey', input);
    const key = findKey(user, input.requiredText('AccessKeyId', idRule));
    user.accessKeys.splice(user.accessKeys.indexOf(key), 1);
    return undefined;
  },
};

function findKey({ accessKeys }: User, id: string): AccessKey {
  const key = accessKeys.find(({ accessKeyId }) => accessKeyId === id);
  if (key === undefined) throw noSuchEntity('Access Key', id);
  return key;
}

function describeKey({ name }: User, key: AccessKey) {
  return {
    UserName: name,
    AccessKeyId: key.accessKeyId,
    Status: key.status,
    CreateDate: new Date(key.createdAt),
  };
}
