import { css } from 'lit';
import { shapeStyles } from '../alarm-badge/shape.styles';
import { buttonStyles } from '../internal/button.styles';
import { factStyles } from '../internal/fact.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';
import { listedStyles } from './listed.styles';

export const styles = [
  textStyles,
  buttonStyles,
  factStyles,
  spokenStyles,
  focusRing,
  listedStyles,
  css`
    :host {
      position: relative;
      overflow-wrap: anywhere;
    }

    header {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem 1.5rem;
      align-items: start;
      justify-content: space-between;
    }

    .title {
      flex: 1 1 16rem;
      min-inline-size: 0;
    }

    .state {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      align-items: center;
      margin-block-start: 0.25rem;
    }

    section,
    ops-section-message,
    .waiting {
      margin-block-start: 1.25rem;
    }

    section :is(ops-section-message, ops-alarm-chart) {
      margin-block-start: 0.5rem;
    }

    h3 {
      margin-block-end: 0.25rem;
      font: var(--ds-font-heading-xsmall, normal 653 0.875rem/1.25rem system-ui, sans-serif);
    }

    .condition p:first-of-type {
      font-weight: var(--ds-font-weight-medium, 500);
    }

    .text {
      white-space: pre-line;
    }

    a {
      color: var(--ds-link, #1868db);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin-block-start: 0.5rem;
    }

    .chart ops-alarm-chart {
      margin-block-start: 0;
    }

    header .actions {
      margin-block-start: 0;
    }

    /* A link that leads away, with the look of a button. */
    a.button {
      display: inline-flex;
      align-items: center;
      box-sizing: border-box;
      min-block-size: 2rem;
      padding: 0.25rem 0.75rem;
      border: 1px solid var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-small, 3px);
      color: var(--ds-text-subtle, #505258);
      font-weight: var(--ds-font-weight-medium, 500);
      text-decoration: none;
    }

    a.button:hover {
      background: var(--ds-background-neutral-subtle-hovered, #0515240f);
    }

    a.button.primary {
      border-color: transparent;
      background: var(--ds-background-brand-bold, #1868db);
      color: var(--ds-text-inverse, #ffffff);
    }

    a.button.primary:hover {
      background: var(--ds-background-brand-bold-hovered, #1558bc);
    }

    button[aria-pressed='true'] {
      border-color: var(--ds-border-selected, #1868db);
      background: var(--ds-background-selected, #e9f2fe);
      color: var(--ds-text-selected, #1868db);
    }

    .lozenge {
      --_text: var(--ds-text-subtle, #505258);
      --_surface: var(--ds-background-neutral, #0515240f);
      flex: none;
      box-sizing: border-box;
      border-radius: var(--ds-radius-small, 3px);
      outline: 1px solid transparent;
      outline-offset: -1px;
      padding-inline: 4px;
      background: var(--_surface);
      color: var(--_text);
      font-size: 11px;
      font-weight: var(--ds-font-weight-semibold, 600);
      line-height: 16px;
      white-space: nowrap;
    }

    .lozenge[data-state='ok'] {
      --_text: var(--ds-text-success, #4c6b1f);
      --_surface: var(--ds-background-success, #efffd6);
    }

    .lozenge[data-doubt] {
      --_text: var(--ds-text-warning, #9e4c00);
      --_surface: var(--ds-background-warning, #fff5db);
    }

    .lozenge[data-state='alarm'] {
      --_text: var(--ds-text-inverse, #ffffff);
      --_surface: var(--ds-background-danger-bold, #c9372c);
      outline-width: 2px;
      outline-offset: -2px;
    }

    .as-of {
      margin-block-start: 1.25rem;
    }

    pre {
      margin: 0.5rem 0 0;
      padding: 0.5rem 0.75rem;
      overflow: auto;
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-background-neutral, #0515240f);
      white-space: pre-wrap;
    }

    /* The place of what is on its way; nothing moves, so there is nothing to reduce. */
    .word,
    .line,
    .block {
      margin-block-end: 0.5rem;
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-skeleton, #0515240f);
    }

    .word {
      inline-size: 10rem;
      block-size: 1.25rem;
    }

    .line {
      inline-size: 28rem;
      max-inline-size: 100%;
      block-size: 2.25rem;
    }

    .block {
      block-size: 14rem;
      margin-block: 1.25rem;
    }

    @media (forced-colors: active) {
      a.button {
        border-color: LinkText;
      }

      button[aria-pressed='true'] {
        outline: 2px solid Highlight;
      }

      .word,
      .line,
      .block {
        border: 1px solid GrayText;
      }
    }
  `,
  // It is the size of the shapes in a lozenge, and of those alone.
  shapeStyles,
  css`
    svg[width] {
      inline-size: 1rem;
      block-size: 1rem;
      margin-inline-end: 0;
      stroke-width: 1.5;
    }
  `,
];
