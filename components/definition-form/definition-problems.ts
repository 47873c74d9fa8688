import type { MacroContent } from '../../contract/library';

/** What `library.save-draft` takes of the texts of a definition. */
export const longestOf = { title: 200, description: 2_000 } as const;

/** What is wrong with a field of a definition. */
export type DefinitionProblem =
  'title.missing' | 'title.too-long' | 'description.too-long' | 'icon.wrong';

/** What keeps a definition from being stored; empty where nothing does. */
export function definitionProblems({
  title,
  description,
  icon,
}: Pick<MacroContent, 'title' | 'description' | 'icon'>): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  if (!title.trim()) problems.push('title.missing');
  if (title.length > longestOf.title) problems.push('title.too-long');
  if (description.length > longestOf.description) problems.push('description.too-long');
  if (!isIcon(icon)) problems.push('icon.wrong');
  return problems;
}

function isIcon(icon: string): boolean {
  return icon === '' || /^\/(?!\/)/.test(icon) || /^https:\/\//i.test(icon);
}
