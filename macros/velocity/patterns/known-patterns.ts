import type { Budget } from '../limits';
import { JavaPattern } from './pattern';

/** How much the patterns of a rendering may keep together, in bytes. */
const mostMemory = 16_777_216;

/** The patterns of a rendering: a loop uses the same one over and over. */
const known = new WeakMap<Budget, Map<string, JavaPattern>>();

/** The pattern that this is. Throws JavaException where it is none, or cannot be run. */
export function patternOf(source: string, budget: Budget): JavaPattern {
  const patterns = known.get(budget) ?? new Map<string, JavaPattern>();
  known.set(budget, patterns);
  const former = patterns.get(source);
  if (former !== undefined) return former;
  const pattern = new JavaPattern(source, budget);
  makeRoom(patterns);
  patterns.set(source, pattern);
  return pattern;
}

/** Forgets the eldest as long as there is too much. */
function makeRoom(patterns: Map<string, JavaPattern>): void {
  let memory = 0;
  for (const pattern of patterns.values()) memory += pattern.memory;
  for (const [source, pattern] of patterns) {
    if (memory <= mostMemory && patterns.size < mostPatterns) return;
    memory -= pattern.memory;
    patterns.delete(source);
  }
}

const mostPatterns = 64;
