import type { Value } from '../velocity/values/value';
import type { Host } from './kind';
import { pageKey, permissionKey, type PermissionOperation } from './snapshot';
import { toList } from './values';

/** The content of that id: null where there is none for this reader. */
export function contentOf(host: Host, id: string): Value | undefined {
  const data = host.snapshot.contents.get(id);
  if (data === undefined) return host.lacks('content', id);
  return data === null ? null : host.view('content', data);
}

/** The contents of these ids, without those that the reader may not see. */
export function contentsOf(host: Host, ids: readonly string[]): Value {
  return toList(present(ids.map((id) => contentOf(host, id))));
}

/** The space of that key. */
export function spaceOf(host: Host, key: string): Value | undefined {
  const data = host.snapshot.spaces.get(key);
  if (data === undefined) return host.lacks('space', key);
  return data === null ? null : host.view('space', data);
}

/** The user of that name; null for nobody. */
export function userOf(host: Host, name: string | null): Value | undefined {
  if (name === null) return null;
  const { reader, users } = host.snapshot;
  const data = reader?.name === name ? reader : users.get(name);
  if (data === undefined) return host.lacks('user', name);
  return data === null ? null : host.view('user', data);
}

/** Who reads; null for a reader who is not known. */
export function readerOf(host: Host): Value {
  const { reader } = host.snapshot;
  return reader && host.view('user', reader);
}

/** The group of that name. */
export function groupOf(host: Host, name: string): Value | undefined {
  const data = host.snapshot.groups.get(name);
  if (data === undefined) return host.lacks('group', name);
  return data === null ? null : host.view('group', data);
}

/** The page of that title in that space. */
export function pageOf(host: Host, spaceKey: string, title: string): Value | undefined {
  const id = host.snapshot.pages.get(pageKey(spaceKey, title));
  if (id === undefined) return host.lacks('page', spaceKey, title);
  return id === null ? null : contentOf(host, id);
}

/** The content that the macro stands on. */
export function currentContent(host: Host): Value | undefined {
  const { contentId } = host.snapshot;
  return contentId === undefined ? host.lacks('content') : contentOf(host, contentId);
}

/** The space of that content. */
export function currentSpace(host: Host): Value | undefined {
  const { spaceKey } = host.snapshot;
  return spaceKey === undefined ? host.lacks('space') : spaceOf(host, spaceKey);
}

/** Whether the reader may do this; what was not fetched is not allowed. */
export function mayReader(host: Host, operation: PermissionOperation, target: string): boolean {
  const allowed = host.snapshot.permissions.get(permissionKey(operation, target));
  if (allowed === undefined) host.lacks('permission', operation, target);
  return allowed ?? false;
}

/** The values that are there. */
export function present(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined && value !== null);
}
