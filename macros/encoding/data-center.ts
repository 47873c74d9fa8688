import type { Insertion } from '../velocity/insertion';
import { sizes, type Budget } from '../velocity/limits';
import { JavaCollection } from '../velocity/values/collection';
import { HostObject } from '../velocity/values/host-object';
import { JavaMap } from '../velocity/values/map';
import { textOf } from '../velocity/values/text';
import type { Value } from '../velocity/values/value';
import { encodeHtml } from './html';
import { isHtmlMethod, isHtmlName, mayHaveHtmlGetter } from './names';
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
    if (typeof value !== 'string' && typeof value !== 'object') return undefined;
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

  property(value, target, name, budget) {
    if (!(target instanceof HostObject)) return value;
    // Few properties may be HTML, and looking for a getter takes time.
    if (target.htmlMethods.size === 0 && !mayHaveHtmlGetter(name)) return value;
    const getter = target.getterOf(name);
    return getter !== undefined && isHtmlOf(target, getter) ? closed(value, budget) : value;
  },

  answer(answer, target, name, budget) {
    const isSafe = target instanceof SafeFragment;
    const receiver = isSafe ? target.value : target;
    if (receiver instanceof HostObject) {
      return isHtmlOf(receiver, name) ? closed(answer, budget) : answer;
    }
    // What is in a list or map that is HTML is HTML, as far as `get` and loops go.
    return isSafe && name === 'get' && isHolder(receiver) ? closed(answer, budget) : answer;
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

function isHtmlOf(object: HostObject, method: string): boolean {
  return isHtmlMethod(method) || object.htmlMethods.has(method);
}

function isHolder(value: Value): boolean {
  return value instanceof JavaCollection || value instanceof JavaMap;
}
