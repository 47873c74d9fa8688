import { css } from 'lit';
import { focusRing } from '../internal/focus.styles';
import { macroIconStyles } from '../internal/macro-icon.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  focusRing,
  macroIconStyles,
  spokenStyles,
  css`
    :host {
      position: relative;
    }

    label {
      display: block;
      margin-block-end: 0.25rem;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    /* What is searched for stays in sight above a long list. */
    .search {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      padding-block: 0.75rem;
      background: var(--ds-surface-overlay, #ffffff);
    }

    .note {
      margin-block-end: 0.75rem;
      color: var(--ds-text-subtle, #505258);
      overflow-wrap: anywhere;
    }

    input {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 2.5rem;
      padding: 0.375rem 0.5rem;
      border: 1px solid var(--ds-border-input, #8c8f97);
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-background-input, #ffffff);
      color: inherit;
      font: inherit;
    }

    input:focus-visible {
      outline: 2px solid var(--ds-border-focused, #4688ec);
      outline-offset: -1px;
    }

    [role='listbox'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.25rem;
    }

    /* Of a thousand, browsers lay out those that are seen. */
    [role='option'] {
      display: flex;
      gap: 0.75rem;
      box-sizing: border-box;
      padding: 0.5rem;
      border-radius: var(--ds-radius-small, 3px);
      scroll-margin-block: 5.5rem 0.5rem;
      cursor: pointer;
      content-visibility: auto;
      contain-intrinsic-block-size: auto 4.5rem;
    }

    [role='option']:hover {
      background: var(--ds-background-neutral-subtle-hovered, #0515240f);
    }

    [role='option'][aria-selected='true'] {
      background: var(--ds-background-selected, #e9f2fe);
    }

    [role='option'].active {
      outline: 2px solid var(--ds-border-focused, #4688ec);
      outline-offset: -2px;
    }

    .words {
      display: grid;
      flex: 1;
      gap: 0.125rem;
      align-content: start;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .title {
      font-weight: var(--ds-font-weight-medium, 500);
    }

    .description {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      color: var(--ds-text-subtle, #505258);
    }

    .categories {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    @media (forced-colors: active) {
      [role='option'][aria-selected='true'] {
        border: 1px solid Highlight;
      }
    }
  `,
];
