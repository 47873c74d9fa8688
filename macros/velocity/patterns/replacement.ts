import type { Budget } from '../limits';
import { JavaException } from '../values/java-exception';
import type { Found } from './pattern';

/** What takes the place of a match: `$1`, `${name}` and `\` mean what they mean to Java. */
export function replacement(by: string, found: Found, budget: Budget): string {
  budget.step(by.length >> 3);
  let output = '';
  for (let at = 0; at < by.length;) {
    const sign = by.charAt(at);
    at += 1;
    if (sign === '\\') {
      if (at === by.length) throw illegal('character to be escaped is missing');
      output += by.charAt(at);
      at += 1;
    } else if (sign === '$') {
      const reference = groupReference(by, at, found);
      output += reference.text;
      at = reference.end;
    } else output += sign;
  }
  return output;
}

function groupReference(by: string, at: number, found: Found): { text: string; end: number } {
  if (at === by.length) throw illegal('Illegal group reference: group index is missing');
  if (by.charAt(at) === '{') {
    const close = by.indexOf('}', at);
    const name = by.slice(at + 1, close === -1 ? undefined : close);
    if (close === -1 || !/^[a-zA-Z][a-zA-Z\d]*$/.test(name)) {
      throw illegal('a named group is ${name}');
    }
    const text = found.named(name);
    if (text === undefined) throw illegal(`No group with name {${name}}`);
    return { text: text ?? '', end: close + 1 };
  }
  if (!/\d/.test(by.charAt(at))) throw illegal('Illegal group reference');
  let group = Number(by.charAt(at));
  let end = at + 1;
  if (group >= found.groups.length) {
    throw new JavaException('IndexOutOfBoundsException', `No group ${group}`);
  }
  for (; /\d/.test(by.charAt(end)); end += 1) {
    const longer = group * 10 + Number(by.charAt(end));
    if (longer >= found.groups.length) break;
    group = longer;
  }
  return { text: found.groups[group] ?? '', end };
}

function illegal(message: string): JavaException {
  return new JavaException('IllegalArgumentException', message);
}
