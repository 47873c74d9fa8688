import { message } from './messages';

/** The categories of Confluence's macro browser, by key. */
export const knownCategories = [
  'admin',
  'communication',
  'confluence-content',
  'development',
  'external-content',
  'formatting',
  'media',
  'navigation',
  'reporting',
  'visuals',
] as const;

/** What a category is called; one that Confluence does not have is called by its key. */
export function categoryInWords(category: string): string {
  const key = knownCategories.find((each) => each === category);
  return key ? message(`category.${key}`) : category.replaceAll('-', ' ');
}
