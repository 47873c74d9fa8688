import { fieldsOf } from '../../rules/fields';

/**
 * Whether the page around a frame is being edited, by its context's `extension`. A live doc always is,
 * also by who only reads it; a comment is no page.
 */
export function isPageEdited(extension: unknown): boolean {
  const { isEditing, content } = fieldsOf(extension);
  const { type, subtype } = fieldsOf(content);
  return isEditing === true && subtype !== 'live' && type !== 'comment';
}
