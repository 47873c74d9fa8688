import { css } from 'lit';

/**
 * How Confluence's pages show text, lists, tables and code. All of it is said of elements, so that a
 * macro's classes are its own; and in `:where`, so that whatever the macro's own sheet says of an
 * element counts more.
 */
export const textStyles = css`
  /* What is positioned in the output stays in it. */
  :host(:not([inline])) [part='output'] {
    contain: layout;
    overflow-wrap: anywhere;
  }
  :host([inline]) [part='output'],
  :host([inline]) :has(> [part='output']) {
    display: inline;
  }
  :where(p, ul, ol, dl, pre, blockquote, figure, .ops-scroller, details, [data-ops='panel']) {
    margin: 12px 0;
  }
  :where(li > ul, li > ol, li > p, td > :first-child, th > :first-child, dd) {
    margin-block-start: 0;
  }
  :where(li > ul, li > ol, li > p, td > :last-child, th > :last-child) {
    margin-block-end: 0;
  }
  :where(ul, ol) {
    padding-inline-start: 24px;
  }
  :where(li + li) {
    margin-block-start: 4px;
  }
  :where(h1, h2, h3, h4, h5, h6) {
    margin: 24px 0 8px;
    font: var(--ds-font-heading-xsmall, normal 653 0.875rem/1.25rem system-ui, sans-serif);
  }
  :where(h1) {
    font: var(--ds-font-heading-large, normal 653 1.5rem/1.75rem system-ui, sans-serif);
  }
  :where(h2) {
    font: var(--ds-font-heading-medium, normal 653 1.25rem/1.5rem system-ui, sans-serif);
  }
  :where(h3) {
    font: var(--ds-font-heading-small, normal 653 1rem/1.25rem system-ui, sans-serif);
  }
  :where(a[href]) {
    color: var(--ds-link, #1868db);
  }
  :where(a[href]:not(:hover)) {
    text-decoration: none;
  }
  /* In running text a link is told by more than its colour. */
  :where(p, li, td) :where(a[href]) {
    text-decoration: underline;
  }
  :where(hr) {
    border: 0;
    border-block-start: 1px solid var(--ds-border, #0b120e24);
  }
  :where(img) {
    max-inline-size: 100%;
  }
  :where(blockquote) {
    border-inline-start: 2px solid var(--ds-border, #0b120e24);
    padding-inline-start: 16px;
  }
  :where(mark) {
    background: var(--ds-background-accent-yellow-subtler, #f5e989);
    color: inherit;
  }
  .ops-scroller {
    overflow-x: auto;
  }
  :where(table) {
    border-collapse: collapse;
    overflow-wrap: normal;
  }
  :where(th, td) {
    border: 1px solid var(--ds-border, #0b120e24);
    padding: 8px;
    min-inline-size: 3em;
    text-align: start;
    vertical-align: top;
  }
  :where(th) {
    background: var(--ds-background-accent-gray-subtlest, #f0f1f2);
    font-weight: var(--ds-font-weight-semibold, 600);
  }
  :where(pre, code, kbd, samp, tt) {
    border-radius: var(--ds-radius-small, 3px);
    background: var(--ds-background-neutral, #0515240f);
    font: var(--ds-font-code, normal 400 0.875em/1.5 ui-monospace, Menlo, monospace);
  }
  :where(code, kbd, samp, tt) {
    padding: 2px 4px;
  }
  :where(pre) {
    padding: 12px 16px;
    overflow-x: auto;
    overflow-wrap: normal;
    line-height: 1.6;
  }
  :where(pre) :where(code, samp) {
    padding: 0;
    background: none;
  }
  :where(summary) {
    border-radius: var(--ds-radius-small, 3px);
    font-weight: var(--ds-font-weight-medium, 500);
    cursor: pointer;
  }
  :where(details) > :where(:not(summary)) {
    margin-inline-start: 20px;
  }
  @media (forced-colors: active) {
    :where(th, td, pre) {
      border: 1px solid CanvasText;
    }
  }
`;
