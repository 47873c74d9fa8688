import type { ReportedState } from '../contract/alarms';
import type { RuleLeaf, RuleNode, RuleState } from '../contract/condition';
import type { AlarmRule, QuorumRule } from './alarm-rule';

/** The state of an alarm by its name; undefined where nobody knows it. */
export type StateOf = (alarmName: string) => ReportedState | undefined;

/**
 * A rule with what becomes of each part of it, and with the parts that decide: of those that hold or
 * do not hold as the whole does, the ones that make it so. Where a state is not known, a part that
 * hangs on it is not known either, unless the others settle it (Kleene's three-valued logic).
 */
export function judgedRule(rule: AlarmRule, stateOf: StateOf): RuleNode {
  const judged = judge(rule, stateOf);
  return marked(judged, judged.holds !== undefined);
}

function judge(rule: AlarmRule, stateOf: StateOf): RuleNode {
  switch (rule.kind) {
    case 'constant':
      return { kind: 'constant', holds: rule.value, decides: false };
    case 'alarm':
      return leaf(rule.alarmName, rule.asks, false, stateOf);
    case 'at-least':
      return quorum(rule, stateOf);
    case 'not': {
      const part = judge(rule.part, stateOf);
      return { kind: 'not', part, ...verdict(part.holds === undefined ? undefined : !part.holds) };
    }
    default: {
      const parts = rule.parts.map((part) => judge(part, stateOf));
      // One part settles a group: in OR one that holds, in AND one that does not.
      const settling = rule.kind === 'or';
      const isSettled = parts.some(({ holds }) => holds === settling);
      const isOpen = parts.some(({ holds }) => holds === undefined);
      const holds = isSettled ? settling : isOpen ? undefined : !settling;
      return { kind: rule.kind, parts, ...verdict(holds) };
    }
  }
}

function leaf(alarmName: string, asks: RuleState, isNegated: boolean, stateOf: StateOf): RuleLeaf {
  const state = stateOf(alarmName);
  // A state that this version does not know says nothing about a rule either.
  const isKnown = state !== undefined && state !== 'unknown';
  return {
    kind: 'alarm',
    alarmName,
    asks,
    isNegated,
    ...(state === undefined ? {} : { state }),
    ...verdict(isKnown ? (state === asks) !== isNegated : undefined),
  };
}

function quorum(rule: QuorumRule, stateOf: StateOf): RuleNode {
  const { threshold, isPercentage, asks, isNegated, alarmNames } = rule;
  const parts = alarmNames.map((alarmName) => leaf(alarmName, asks, isNegated, stateOf));
  const isEnough = (count: number): boolean =>
    isPercentage ? count * 100 >= threshold * parts.length : count >= threshold;
  const holding = parts.filter(({ holds }) => holds === true).length;
  const open = parts.filter(({ holds }) => holds === undefined).length;
  const holds = isEnough(holding) ? true : isEnough(holding + open) ? undefined : false;
  return { kind: 'at-least', threshold, isPercentage, parts, ...verdict(holds) };
}

/** Marks what decides, from above: a part decides where its group does and goes as its group goes. */
function marked(node: RuleNode, decides: boolean): RuleNode {
  switch (node.kind) {
    case 'and':
    case 'or':
      return { ...node, decides, parts: node.parts.map((part) => markedPart(part, node, decides)) };
    case 'at-least':
      return { ...node, decides, parts: node.parts.map((part) => markedPart(part, node, decides)) };
    case 'not':
      return { ...node, decides, part: marked(node.part, decides) };
    default:
      return { ...node, decides };
  }
}

function markedPart<Part extends RuleNode>(part: Part, group: RuleNode, decides: boolean): Part {
  return marked(part, decides && part.holds === group.holds) as Part;
}

function verdict(holds: boolean | undefined): { holds?: boolean; decides: false } {
  return { ...(holds === undefined ? {} : { holds }), decides: false };
}
