/** References that hold HTML whatever their end. */
const htmlNames: ReadonlySet<string> = new Set(['body', 'head', 'xHtmlContent']);

/** Whether a variable of this name holds HTML by Data Center's convention. */
export function isHtmlName(name: string): boolean {
  return endsInHtml(name) || htmlNames.has(name);
}

/** Whether a Java method of this name answers HTML by Data Center's convention. */
export function isHtmlMethod(name: string): boolean {
  return endsInHtml(name) || name.startsWith('render') || name.startsWith('getRender');
}

/** False where no getter of a property of this name answers HTML by convention. */
export function mayHaveHtmlGetter(name: string): boolean {
  return hasLetter(name, 0, 'r') || endsInHtml(name);
}

function endsInHtml(name: string): boolean {
  // Most names end in another letter, and need not be copied to know.
  return hasLetter(name, name.length - 1, 'l') && name.slice(-4).toLowerCase() === 'html';
}

/** Whether this letter, small or capital, stands there. */
function hasLetter(name: string, at: number, letter: string): boolean {
  return (name.charCodeAt(at) | 0x20) === letter.charCodeAt(0);
}
