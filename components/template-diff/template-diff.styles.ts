import { css } from 'lit';

/** The bar over the texts, and lines that were added or removed, which their signs tell too. */
export const styles = css`
  #bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-block-end: 0.5rem;
  }

  #layouts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
  }

  #change {
    position: relative;
    min-block-size: 1.25rem;
    margin-block-end: 0.25rem;
    color: var(--ds-text-subtle, #505258);
  }

  #editor .cm-mergeView {
    max-block-size: 70vb;
    border: 1px solid var(--ds-border-input, #8c8f97);
    border-radius: var(--ds-radius-small, 3px);
    overflow: auto;
  }

  #editor .cm-mergeView .cm-editor {
    max-block-size: none;
    border: none;
  }

  #editor .cm-mergeViewEditor + .cm-mergeViewEditor {
    border-inline-start: 1px solid var(--ds-border, #0b120e24);
  }

  #editor .cm-changeGutter {
    inline-size: 1rem;
    padding: 0;
    text-align: center;
    font-weight: 700;
  }

  #editor .cm-merge-a .cm-changedLineGutter,
  #editor .cm-deletedLineGutter {
    background: var(--ds-background-danger, #ffeceb);
    color: var(--ds-text-danger, #ae2e24);
  }

  #editor .cm-merge-b .cm-changedLineGutter {
    background: var(--ds-background-success, #efffd6);
    color: var(--ds-text-success, #4c6b1f);
  }

  #editor .cm-merge-a .cm-changedLineGutter::before,
  #editor .cm-deletedLineGutter::before {
    content: '−';
  }

  #editor .cm-merge-b .cm-changedLineGutter::before {
    content: '+';
  }

  #editor .cm-merge-a .cm-changedLine,
  #editor .cm-deletedChunk {
    background: var(--ds-background-danger, #ffeceb);
  }

  #editor .cm-merge-b :is(.cm-changedLine, .cm-inlineChangedLine) {
    background: var(--ds-background-success, #efffd6);
  }

  #editor .cm-merge-a .cm-changedText,
  #editor .cm-deletedChunk .cm-deletedText {
    background: none;
    text-decoration: underline 2px var(--ds-border-danger, #e2483d);
    text-underline-offset: 0.125rem;
  }

  #editor .cm-merge-b .cm-changedText {
    background: none;
    text-decoration: underline 2px var(--ds-border-success, #6a9a23);
    text-underline-offset: 0.125rem;
  }

  #editor .cm-collapsedLines {
    background: var(--ds-surface-sunken, #f8f8f8);
    color: var(--ds-text-subtle, #505258);
  }

  #editor .cm-collapsedLines::before,
  #editor .cm-collapsedLines::after {
    content: '⋯';
  }

  @media (forced-colors: active) {
    #editor :is(.cm-changedText, .cm-deletedText) {
      text-decoration-color: CanvasText;
    }

    /* Without a background, what was removed would look as what was added does. */
    #editor :is(.cm-merge-a .cm-changedText, .cm-deletedChunk .cm-deletedText) {
      text-decoration-line: line-through;
      text-decoration-thickness: 1px;
    }
  }
`;
