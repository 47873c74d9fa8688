import { readGrantKeys, retireGrantKey, rotateGrantKeys } from '../forge/grant-keys';
import type { GrantKeyPorts } from './handler';

/** Joins storage for the keys of grants. */
export const grantKeyPorts: GrantKeyPorts = {
  findGrantKeys: readGrantKeys,
  rotateGrantKeys: () => rotateGrantKeys(Date.now()),
  retireGrantKey: (id) => retireGrantKey(id, Date.now()),
};
