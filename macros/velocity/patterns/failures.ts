import { JavaException } from '../values/java-exception';

/** That a pattern is wrong in Java too. */
export function wrongPattern(pattern: string, why: string): JavaException {
  return new JavaException('PatternSyntaxException', `“${pattern}”: ${why}`, 'pattern');
}

/** That a pattern is right in Java, but cannot be run in linear time as Java would run it. */
export function unsupportedPattern(pattern: string, what: string): JavaException {
  const message = `“${pattern}”: ${what} cannot be run here; write the pattern without it`;
  return new JavaException('PatternSyntaxException', message, 'pattern-unsupported');
}
