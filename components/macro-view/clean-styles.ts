/**
 * The second wall around a macro's styles, behind the filter of the backend. It looks at what the
 * browser made of them, so that nothing is read here in another way than it is applied.
 */

/** What a value loads something with. A backslash may write any of these in another way. */
const loading = /(?:url|src|image|image-set|cross-fade|element|paint)\(|\\/i;

/** Selectors that reach the element around the output, and alarms inside of it, whose state must show. */
const reaching = /:host|::slotted|::part|ops-alarm-badge/i;

/** Declarations as an element may have them. */
export function cleanDeclarations(text: string): string {
  const { style } = document.createElement('span');
  style.cssText = text;
  clean(style);
  return style.cssText;
}

/** A style sheet for the shadow root of a macro; undefined for none. */
export function cleanSheet(text: string): CSSStyleSheet | undefined {
  if (!text) return undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  cleanRules(sheet);
  return sheet;
}

function clean(style: CSSStyleDeclaration): void {
  for (const name of [...style]) {
    // Part of a shorthand with a variable in it: the whole shows its value alone.
    const value = style.getPropertyValue(name) || style.cssText;
    if (loading.test(value) || (name === 'position' && value === 'fixed')) {
      style.removeProperty(name);
    }
  }
}

function cleanRules(group: Pick<CSSGroupingRule, 'cssRules' | 'deleteRule'>): void {
  for (let index = group.cssRules.length - 1; index >= 0; index--) {
    const rule = group.cssRules[index];
    if (rule && !isKept(rule)) group.deleteRule(index);
  }
}

/** Cleans a rule; answers whether it is of a kind that may stay. */
function isKept(rule: CSSRule): boolean {
  if (rule instanceof CSSStyleRule) {
    clean(rule.style);
    cleanRules(rule);
    return !reaching.test(rule.selectorText);
  }
  if (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule) {
    cleanRules(rule);
    return true;
  }
  return false;
}
