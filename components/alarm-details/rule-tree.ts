import { html, nothing, type TemplateResult } from 'lit';
import type { Judged, RuleLeaf, RuleNode } from '../../contract/condition';
import { withoutTurns } from '../../rules/visible-text';
import { icon } from '../internal/icons';
import { lozenge } from './lozenge';
import { message } from './messages';

/** How a part of a rule has come out, by shape; its words are for ears. */
function judgement({ holds }: Judged): TemplateResult {
  if (holds === undefined) {
    return html`<span class="judged" data-holds="unknown"
      >${icon('waiting')}<span class="spoken">${message('rule.unknown')}</span></span
    >`;
  }
  return html`<span class="judged" data-holds=${String(holds)}
    >${icon(holds ? 'check' : 'cross')}<span class="spoken"
      >${message(holds ? 'rule.holds' : 'rule.fails')}</span
    ></span
  >`;
}

function groupWords(node: Exclude<RuleNode, RuleLeaf>): string {
  switch (node.kind) {
    case 'and':
      return message('rule.and');
    case 'or':
      return message('rule.or');
    case 'not':
      return message('rule.not');
    case 'at-least':
      return node.isPercentage
        ? message('rule.at-least-percent', { percent: node.threshold })
        : message('rule.at-least', { count: node.threshold });
    case 'constant':
      return message(node.holds ? 'rule.true' : 'rule.false');
  }
}

function partsOf(node: RuleNode): readonly RuleNode[] {
  if (node.kind === 'not') return [node.part];
  return node.kind === 'alarm' || node.kind === 'constant' ? [] : node.parts;
}

function renderLeaf(leaf: RuleLeaf): TemplateResult {
  const { alarmName, asks, isNegated, state, decides } = leaf;
  return html`<div class="leaf" data-decides=${decides ? '' : nothing}>
    ${judgement(leaf)}
    <bdi class="name">${withoutTurns(alarmName)}</bdi>
    ${
      state
        ? lozenge({ state })
        : html`<span class="subtle small">${message('rule.no-state')}</span>`
    }
    <span class="asks">${message(`rule.${isNegated ? 'not-' : ''}${asks}`)}</span>
    ${decides ? html`<span class="decides">${message('rule.decides')}</span>` : nothing}
  </div>`;
}

function renderNode(node: RuleNode): TemplateResult {
  if (node.kind === 'alarm') return renderLeaf(node);
  const parts = partsOf(node);
  return html`<div class="group">${judgement(node)}<span>${groupWords(node)}</span></div>
    ${
      parts.length > 0
        ? html`<ul>
            ${parts.map((part) => html`<li>${renderNode(part)}</li>`)}
          </ul>`
        : nothing
    }`;
}

/**
 * A composite alarm's rule as nested lists, whose leaves that decide it are lit. Lists are read from
 * top to bottom by every screen reader, with how many parts each has; a tree would want its own keys
 * to be read at all.
 */
export function renderRule(rule: RuleNode): TemplateResult {
  return html`<div class="rule">${renderNode(rule)}</div>`;
}
