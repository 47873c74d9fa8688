import { kind, type Kind, type Method } from '../kind';
import { mayReader } from '../lookup';
import type { HostSnapshot, PermissionOperation } from '../snapshot';

/** Only the reader's own rights can be asked for: what others may do is not the reader's to know. */
const may = (operation: PermissionOperation): Method<HostSnapshot> => ({
  gives: 'value',
  arity: 2,
  needs: ([, target]) => [
    { part: 'permission', arguments: [{ literal: operation }, ...(target ? [target] : [])] },
  ],
  read: ({ reader }, host, [user, target]) => {
    if ((host.viewed('user', user)?.name ?? null) !== (reader?.name ?? null)) return false;
    const key = host.viewed('content', target)?.id ?? host.viewed('space', target)?.key;
    return key !== undefined && mayReader(host, operation, key);
  },
});
const administers: Method<HostSnapshot> = {
  gives: 'value',
  arity: 1,
  needs: () => [{ part: 'permission', arguments: [{ literal: 'administer' }, { literal: '' }] }],
  read: ({ reader }, host, [user]) =>
    reader !== null &&
    host.viewed('user', user)?.name === reader.name &&
    mayReader(host, 'administer', ''),
};

/** `$permissionHelper`: what the reader may do. */
export const permissionHelper: Kind<HostSnapshot> = kind<HostSnapshot>(
  {},
  {
    canView: may('view'),
    canViewPage: may('view'),
    canEdit: may('edit'),
    canEditPage: may('edit'),
    canRemove: may('remove'),
    canRemovePage: may('remove'),
    canComment: may('comment'),
    canAttachFile: may('attach'),
    canCreatePage: may('create-page'),
    canAdminister: may('administer-space'),
    isGlobalAdministrator: administers,
    isConfluenceAdministrator: administers,
  },
  () => 'permissionHelper',
);
