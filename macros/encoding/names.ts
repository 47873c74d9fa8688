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

function endsInHtml(name: string): boolean {
  return name.slice(-4).toLowerCase() === 'html';
}
