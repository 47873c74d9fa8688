import { css } from 'lit';

/** An element around CodeMirror, which is in Atlassian's colours within the id `editor`. */
export const editorStyles = css`
  :host {
    display: block;
    color: var(--ds-text, #292a2e);
    font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
  }

  :host([hidden]) {
    display: none;
  }

  #editor .cm-editor {
    max-block-size: 70vb;
    border: 1px solid var(--ds-border-input, #8c8f97);
    border-radius: var(--ds-radius-small, 3px);
    background: var(--ds-background-input, #ffffff);
    color: var(--ds-text, #292a2e);
  }

  #editor .cm-editor.cm-focused {
    outline: 2px solid var(--ds-border-focused, #4688ec);
    outline-offset: -1px;
  }

  #editor .cm-scroller {
    font: var(--ds-font-code, normal 400 0.875em/1.5 ui-monospace, Menlo, monospace);
    line-height: 1.5;
  }

  #editor .cm-content {
    caret-color: var(--ds-text, #292a2e);
  }

  #editor .cm-cursor {
    border-inline-start-color: var(--ds-text, #292a2e);
  }

  #editor .cm-gutters {
    border-color: var(--ds-border, #0b120e24);
    background: var(--ds-surface-sunken, #f8f8f8);
    color: var(--ds-text-subtle, #505258);
  }

  #editor :is(.cm-activeLine, .cm-activeLineGutter) {
    background: var(--ds-background-neutral-subtle-hovered, #0515240f);
  }

  #editor .cm-selectionLayer .cm-selectionBackground {
    background: var(--ds-background-accent-blue-subtler, #cfe1fd) !important;
  }

  #editor :is(.cm-selectionMatch, .cm-matchingBracket) {
    background: var(--ds-background-accent-gray-subtler, #dddee1);
  }

  #editor .cm-searchMatch {
    background: var(--ds-background-accent-yellow-subtler, #f5e989);
    outline: 1px solid var(--ds-border-accent-yellow, #b38600);
  }

  #editor .cm-searchMatch-selected {
    outline-width: 2px;
    outline-color: var(--ds-border-focused, #4688ec);
  }

  #editor :is(.cm-panels, .cm-tooltip) {
    border-color: var(--ds-border, #0b120e24);
    background: var(--ds-surface-overlay, #ffffff);
    color: var(--ds-text, #292a2e);
  }

  #editor .cm-tooltip {
    border: none;
    border-radius: var(--ds-radius-small, 3px);
    box-shadow: var(--ds-shadow-overlay, 0 8px 12px #1e1f2126, 0 0 1px #1e1f214f);
  }

  #editor .cm-tooltip-autocomplete ul li {
    padding-block: 0.125rem;
    color: var(--ds-text, #292a2e);
  }

  #editor .cm-tooltip-autocomplete ul li[aria-selected] {
    background: var(--ds-background-selected, #e9f2fe);
    color: var(--ds-text-selected, #1868db);
  }

  #editor .cm-completionDetail {
    color: var(--ds-text-subtle, #505258);
    font-style: normal;
  }

  #editor .cm-panel.cm-search {
    padding: 0.5rem;
    font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
  }

  #editor .cm-panel :is(.cm-textfield, .cm-button) {
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--ds-border-input, #8c8f97);
    border-radius: var(--ds-radius-small, 3px);
    background: var(--ds-background-input, #ffffff);
    color: inherit;
    font: inherit;
  }

  #editor .cm-panel [name='close'] {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    color: inherit;
    cursor: pointer;
  }

  #editor .cm-panel label {
    font-size: inherit;
  }

  @media (forced-colors: active) {
    #editor .cm-selectionLayer .cm-selectionBackground {
      background: Highlight !important;
      forced-color-adjust: none;
      opacity: 0.4;
    }

    #editor :is(.cm-searchMatch, .cm-selectionMatch) {
      outline: 1px solid CanvasText;
    }

    #editor .cm-tooltip {
      border: 1px solid CanvasText;
    }

    #editor .cm-tooltip-autocomplete ul li[aria-selected] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    #editor .cm-cursorLayer {
      animation: none !important;
    }
  }
`;
