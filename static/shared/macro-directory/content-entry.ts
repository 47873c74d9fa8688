import type { DirectoryEntry } from '../../../components/macro-form/directory';
import { fieldsOf } from '../../../rules/fields';
import { textIn } from './answer';

/**
 * A page or blog post of a search, with the text that Data Center's form makes of it: `Title` in the
 * page's own space, `KEY:Title` in another, and where there is a colon in the title; a blog post has
 * its date before the title, `KEY:/2024/01/31/Title`.
 */
export function contentEntry(result: unknown, ownSpaceKey: string): DirectoryEntry | undefined {
  const { content, resultGlobalContainer: container } = fieldsOf(result);
  const { type, space } = fieldsOf(content);
  const title = textIn(content, 'title');
  if (!title) return undefined;
  const key = textIn(space, 'key') || keyIn(textIn(container, 'displayUrl'));
  const day = type === 'blogpost' ? dayOf(content) : '';
  const needsKey = key !== '' && (key !== ownSpaceKey || title.includes(':'));
  const path = day ? `/${day.replaceAll('-', '/')}/` : '';
  const name = textIn(space, 'name') || textIn(container, 'title') || key;
  return {
    value: `${needsKey ? `${key}:` : ''}${path}${title}`,
    label: title,
    detail: [name, day].filter(Boolean).join(', '),
  };
}

/** The day of posting stands in the address of a blog post; for the site's clock, not for UTC. */
function dayOf(content: unknown): string {
  const { _links: links, history } = fieldsOf(content);
  const [, year, month, day] = /\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(textIn(links, 'webui')) ?? [];
  return year ? `${year}-${month ?? ''}-${day ?? ''}` : textIn(history, 'createdDate').slice(0, 10);
}

function keyIn(address: string): string {
  return decodeURIComponent(/\/spaces\/([^/?#]+)/.exec(address)?.[1] ?? '');
}
