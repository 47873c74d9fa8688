import type { Access, Insertion } from '../velocity/insertion';
import { sizes, type Budget } from '../velocity/limits';
import { JavaCollection } from '../velocity/values/collection';
import { HostObject } from '../velocity/values/host-object';
import { JavaMap } from '../velocity/values/map';
import { textOf } from '../velocity/values/text';
import type { Value } from '../velocity/values/value';
import { encodeHtml } from './html';
import { isHtmlMethod, isHtmlName } from './names';
import { SafeFragment } from './safe-fragment';

/**
 * What Confluence Data Center makes of printed references since 7.7.2: all are encoded but for those
 * whose name, whose value or the method that they come from says that they are HTML.
 * docs/encoding.md has the rules.
 */
export const dataCenterInsertion: Insertion = {
  silentDirectives: new Set([
    'disableAntiXss',
    'htmlSafe',
    'requireResource',
    'requireResourcesForContext',
  ]),

  printed({ name, path }, value, budget) {
    if (value instanceof SafeFragment) return undefined;
    // A path has a dot or ends in a bracket: either way its text is no name of HTML.
    if (path.length === 0 && isHtmlName(name)) return undefined;
    const text = textOf(value, budget.charge);
    budget.step(text.length >> 3);
    return encodeHtml(text);
  },

  opened,

  given(values) {
    const opening = values.map(opened);
    return opening.some(leavesFolder) ? undefined : opening;
  },

  answered(answer, access, budget) {
    return isHtmlAnswer(access) ? closed(answer, budget) : answer;
  },

  item(value, source, budget) {
    return source instanceof SafeFragment ? closed(value, budget) : value;
  },
};

function opened(value: Value): Value {
  return value instanceof SafeFragment ? value.value : value;
}

function closed(value: Value, budget: Budget): Value {
  if (value === null || value instanceof SafeFragment) return value;
  budget.keep(sizes.object);
  return new SafeFragment(value);
}

/** Data Center calls no method with such a text. */
function leavesFolder(value: Value): boolean {
  return typeof value === 'string' && value.includes('../');
}

function isHtmlAnswer({ kind, target, name }: Access): boolean {
  const receiver = opened(target);
  if (receiver instanceof HostObject) {
    const method = kind === 'method' ? name : receiver.getterOf(name);
    return method !== undefined && (isHtmlMethod(method) || receiver.htmlMethods.has(method));
  }
  // What is in a list or map that is HTML is HTML, as far as `get` and loops go.
  const holds = receiver instanceof JavaCollection || receiver instanceof JavaMap;
  return holds && kind === 'method' && name === 'get' && target instanceof SafeFragment;
}
