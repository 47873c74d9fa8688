import { VelocityError } from '../velocity/errors';
import { Budget } from '../velocity/limits';
import { viewMethods } from '../velocity/methods/collection-methods';
import { listMethods } from '../velocity/methods/list-methods';
import { entryMethods, mapMethods } from '../velocity/methods/map-methods';
import {
  bigMethods,
  doubleMethods,
  integerMethods,
  longMethods,
} from '../velocity/methods/number-methods';
import {
  booleanMethods,
  characterMethods,
  dateMethods,
  iteratorMethods,
} from '../velocity/methods/other-methods';
import { stringChanges } from '../velocity/methods/string-changes';
import { stringPatterns } from '../velocity/methods/string-patterns';
import { stringQueries } from '../velocity/methods/string-queries';
import { JavaPattern } from '../velocity/patterns/pattern';
import { JavaException } from '../velocity/values/java-exception';

const names: ReadonlySet<string> = new Set([
  'toString',
  ...[stringChanges, stringPatterns, stringQueries].flatMap((methods) => Object.keys(methods)),
  ...[
    bigMethods,
    booleanMethods,
    characterMethods,
    dateMethods,
    doubleMethods,
    entryMethods,
    integerMethods,
    iteratorMethods,
    listMethods,
    longMethods,
    mapMethods,
    viewMethods,
  ].flatMap((methods) => [...methods.keys()]),
]);

/** Whether any value of the language has a method of that name. */
export function isJavaMethod(name: string): boolean {
  return names.has(name);
}

/** Whether a method of that name takes a regular expression first. */
export function takesPattern(name: string): boolean {
  return Object.hasOwn(stringPatterns, name);
}

/** Whether the engine can run this regular expression of Java's. */
export function canRunPattern(pattern: string): boolean {
  try {
    new JavaPattern(pattern, new Budget());
    return true;
  } catch (error) {
    if (error instanceof JavaException || error instanceof VelocityError) return false;
    throw error;
  }
}
