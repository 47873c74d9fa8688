/** Whether a text fits a pattern in which `*` stands for any characters and `?` for one. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let patternIndex = 0;
  let textIndex = 0;
  let starIndex = -1;
  let retryIndex = 0;
  // Remembers only the last star, so the time is bounded by the product of the lengths; a regular
  // expression made from a hostile pattern would not be.
  while (textIndex < text.length) {
    const wanted = pattern[patternIndex];
    if (wanted === '*') {
      starIndex = patternIndex++;
      retryIndex = textIndex;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[textIndex])) {
      patternIndex += 1;
      textIndex += 1;
    } else if (starIndex >= 0) {
      patternIndex = starIndex + 1;
      textIndex = ++retryIndex;
    } else {
      return false;
    }
  }
  while (pattern[patternIndex] === '*') patternIndex += 1;
  return patternIndex === pattern.length;
}

/** Whether an ARN fits a pattern: each of the six parts by itself, a star never spans a colon. */
export function matchesArn(pattern: string, arn: string): boolean {
  const wanted = partsOf(pattern);
  const parts = partsOf(arn);
  return (
    wanted.length === 6 &&
    parts.length === 6 &&
    wanted.every((part, index) => matchesWildcard(part, parts[index] ?? ''))
  );
}

/** The last part of an ARN may hold colons itself. */
function partsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
