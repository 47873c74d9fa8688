/** One piece of a metric math expression. */
export interface Token {
  readonly kind: 'number' | 'name' | 'text' | 'mark' | 'end';
  readonly text: string;
}

const pattern =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z]\w*)|"([^"]*)"|'([^']*)'|([-+*/^(),[\]]))/y;

/** @returns Nothing where the text cannot be read. */
export function tokensOf(expression: string): readonly Token[] | undefined {
  const text = expression.trimEnd();
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, number, name, double, single, mark]: RegExpExecArray): Token {
  if (number !== undefined) return { kind: 'number', text: number };
  if (name !== undefined) return { kind: 'name', text: name };
  const text = double ?? single;
  if (text !== undefined) return { kind: 'text', text };
  return { kind: 'mark', text: mark ?? '' };
}
