import type { KindName } from '../host-objects/kind';

/** Members that answer names of users, which Cloud does not have. */
const userNames: Partial<Record<KindName, RegExp>> = {
  content: /^(?:get)?(?:creatorName|lastModifierName)$/i,
  attachment: /^(?:get)?creatorName$/i,
  comment: /^(?:get)?creatorName$/i,
  space: /^(?:get)?creatorName$/i,
  user: /^(?:get)?(?:name|lowerName)$/i,
  request: /^(?:get)?remoteUser$/i,
};

/** Whether a member of such an object answers the name of a user: an account id here. */
export function namesUser(kind: KindName, member: string): boolean {
  return userNames[kind]?.test(member) === true;
}
