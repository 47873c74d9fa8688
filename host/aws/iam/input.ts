import { AwsError } from '../errors';
import type { Fields, TextRule } from '../wire/fields';
import type { Tag } from '../world/state';

/** Names of users, roles and policies. */
export const nameRule: TextRule = { min: 1, max: 64, pattern: /^[\w+=,.@-]+$/ };
export const policyNameRule: TextRule = { min: 1, max: 128, pattern: /^[\w+=,.@-]+$/ };

const pathRule: TextRule = { min: 1, max: 512, pattern: /^\/(?:[!-~]+\/)?$/ };
const documentRule: TextRule = { min: 1, max: 131_072, pattern: /^[\t\n\r -\u00ff]+$/ };
const maximumTags = 50;

/** The path that something is created under; `/` where none is given. */
export function readPath(input: Fields): string {
  return input.text('Path', pathRule) ?? '/';
}

/** A policy document as text; what it says is checked where it is put. */
export function readDocument(input: Fields, name: string): string {
  return input.requiredText(name, documentRule);
}

export function readTags(input: Fields): readonly Tag[] {
  const tags = (input.structures('Tags', { max: maximumTags }) ?? []).map((tag) => ({
    key: tag.requiredText('Key', { min: 1, max: 128 }),
    value: tag.text('Value', { max: 256 }) ?? '',
  }));
  assertDistinct(tags);
  return tags;
}

/** Puts tags in the place of those with the same keys. */
export function applyTags(target: Tag[], tags: readonly Tag[]): void {
  for (const tag of tags) {
    const index = target.findIndex(({ key }) => key === tag.key);
    if (index >= 0) target[index] = tag;
    else target.push(tag);
  }
}

function assertDistinct(tags: readonly Tag[]): void {
  const keys = new Set(tags.map(({ key }) => key.toLowerCase()));
  if (keys.size < tags.length) {
    throw new AwsError(
      'InvalidInput',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    );
  }
}
