import { validationError } from '../errors';

/** A word is anything written without quotes: a keyword, a number, or an alarm's name or ARN. */
export interface Token {
  readonly kind: 'word' | 'quoted' | '(' | ')' | ',' | 'end';
  /** For what was quoted, the text without its quotes and backslashes. */
  readonly text: string;
}

/** Spaces, then a quoted text, a mark of its own, or a run without spaces, brackets and commas. */
const pattern = /\s*(?:"((?:[^"\\]|\\.)+)"|([(),])|([^\s(),"]+))/y;

/**
 * The tokens of an AlarmRule. Names that hold spaces, round brackets or commas must stand in quotes,
 * in which a backslash lets a quote in (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html).
 *
 * @throws AwsError `ValidationError` where the text has none.
 */
export function tokensOf(rule: string): readonly Token[] {
  const text = rule.trimEnd();
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) throw invalidRule(`cannot read '${text.slice(start, start + 40).trim()}'`);
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, quoted, mark, word]: RegExpExecArray): Token {
  if (quoted !== undefined) return { kind: 'quoted', text: quoted.replace(/\\(.)/g, '$1') };
  if (mark !== undefined) return { kind: mark as '(' | ')' | ',', text: mark };
  return { kind: 'word', text: word ?? '' };
}

/** The error for a text that is no rule. */
export function invalidRule(reason: string): Error {
  return validationError(`AlarmRule must be a valid expression: ${reason}`);
}
