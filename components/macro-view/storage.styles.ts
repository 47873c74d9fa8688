import { css } from 'lit';

/**
 * How Confluence's pages show what the elements of its storage format became: panels, states, columns
 * and others (docs/macro-output.md).
 */
export const storageStyles = css`
  :where([data-ops='title']) {
    margin-block-end: 4px;
    font-weight: var(--ds-font-weight-semibold, 600);
  }
  :where([data-ops='title'] + pre, [data-ops='panel'] > [data-ops='title'] + *) {
    margin-block-start: 4px;
  }
  [data-ops='panel'] {
    --_surface: transparent;
    --_icon: var(--ds-icon-subtle, #505258);
    display: block;
    position: relative;
    border: 1px solid transparent;
    border-radius: var(--ds-radius-small, 3px);
    padding: 12px 16px;
    background: var(--_surface);
  }
  [data-ops='panel']:not(:has(> .ops-mark)) {
    border-color: var(--ds-border, #0b120e24);
  }
  [data-ops='panel']:has(> .ops-mark) {
    padding-inline-start: 44px;
  }
  [data-ops='panel'] > .ops-mark {
    position: absolute;
    inset-block-start: 16px;
    inset-inline-start: 16px;
    line-height: 1;
    color: var(--_icon);
  }
  [data-ops='panel'] > :where(.ops-mark + *, :first-child) {
    margin-block-start: 0;
  }
  [data-ops='panel'] > :where(:last-child) {
    margin-block-end: 0;
  }
  /* As pages of Data Center have them: the body in a box of its own. */
  [data-ops='panel'] > .panelContent > :where(:first-child),
  [data-ops='panel'] > .confluence-information-macro-body > :where(:first-child) {
    margin-block-start: 0;
  }
  [data-ops='panel'] > .panelContent > :where(:last-child),
  [data-ops='panel'] > .confluence-information-macro-body > :where(:last-child) {
    margin-block-end: 0;
  }
  [data-ops-kind='info'] {
    --_surface: var(--ds-background-information, #e9f2fe);
    --_icon: var(--ds-icon-information, #357de8);
  }
  [data-ops-kind='note'] {
    --_surface: var(--ds-background-warning, #fff5db);
    --_icon: var(--ds-icon-warning, #e06c00);
  }
  [data-ops-kind='tip'] {
    --_surface: var(--ds-background-success, #efffd6);
    --_icon: var(--ds-icon-success, #6a9a23);
  }
  [data-ops-kind='warning'] {
    --_surface: var(--ds-background-danger, #ffeceb);
    --_icon: var(--ds-icon-danger, #c9372c);
  }
  :where(span)[data-ops='panel'] {
    display: inline-block;
    padding-block: 0;
  }
  :where(span)[data-ops='panel'] > .ops-mark {
    inset-block-start: 4px;
  }
  [data-ops='status'] {
    --_surface: var(--ds-background-accent-gray-subtler, #dddee1);
    display: inline-block;
    border-radius: var(--ds-radius-small, 3px);
    outline: 1px solid transparent;
    outline-offset: -1px;
    padding-inline: 4px;
    background: var(--_surface);
    color: var(--ds-text, #292a2e);
    font-size: max(0.6875em, 11px);
    font-weight: var(--ds-font-weight-bold, 653);
    line-height: 16px;
    text-transform: uppercase;
  }
  [data-ops-colour='red'] {
    --_surface: var(--ds-background-accent-red-subtler, #ffd5d2);
  }
  [data-ops-colour='yellow'] {
    --_surface: var(--ds-background-accent-yellow-subtler, #f5e989);
  }
  [data-ops-colour='green'] {
    --_surface: var(--ds-background-accent-green-subtler, #baf3db);
  }
  [data-ops-colour='blue'] {
    --_surface: var(--ds-background-accent-blue-subtler, #cfe1fd);
  }
  [data-ops-colour='purple'] {
    --_surface: var(--ds-background-accent-purple-subtler, #eed7fc);
  }
  [data-ops='section'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  [data-ops='column'] {
    flex: 1 1 0;
    box-sizing: border-box;
    min-inline-size: min(100%, 12em);
  }
  [data-ops='user'] {
    border-radius: 1em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    outline: 1px solid transparent;
    padding-inline: 4px;
    background: var(--ds-background-neutral, #0515240f);
    color: var(--ds-text-subtle, #505258);
  }
  [data-ops='tasks'] {
    padding-inline-start: 0;
    list-style: none;
  }
  [data-ops='task'] {
    position: relative;
    padding-inline-start: 24px;
  }
  [data-ops='task'] > .ops-mark > span {
    box-sizing: border-box;
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 0;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--ds-border-bold, #7d818a);
    border-radius: 3px;
    line-height: 1;
  }
  [data-ops='task'] > .ops-mark svg {
    margin: -1px;
  }
  [data-ops='placeholder'] {
    border: 1px dashed var(--ds-border, #0b120e24);
    border-radius: var(--ds-radius-small, 3px);
    padding: 4px 8px;
  }
  [data-ops='placeholder'] > .ops-mark {
    color: var(--ds-text-subtle, #505258);
    font-size: 0.875em;
  }
  :where([part='output'] > :first-child) {
    margin-block-start: 0;
  }
  :where([part='output'] > :last-child) {
    margin-block-end: 0;
  }
  @media (forced-colors: active) {
    [data-ops='panel'],
    [data-ops='placeholder'] {
      border-color: CanvasText;
    }
  }
`;
