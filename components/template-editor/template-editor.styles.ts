import { css } from 'lit';

/** The words around the text. */
export const styles = css`
  #label {
    margin-block-end: 0.25rem;
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    font-weight: var(--ds-font-weight-bold, 653);
  }

  #keys {
    margin: 0 0 0.25rem;
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
  }

  #editor .finding {
    text-decoration: underline wavy var(--ds-border-warning, #e06c00);
    text-decoration-skip-ink: none;
    text-underline-offset: 0.125rem;
  }

  #editor .finding.error {
    text-decoration-color: var(--ds-border-danger, #e2483d);
  }

  #editor .finding.note {
    text-decoration: underline dotted var(--ds-border-information, #357de8);
  }

  #editor .cm-findings .cm-gutterElement {
    inline-size: 1.125rem;
    box-sizing: border-box;
    font-weight: 700;
    text-align: center;
    cursor: pointer;
  }

  #editor .finding-line.warning {
    background: var(--ds-background-warning, #fff5db);
    color: var(--ds-text-warning, #9e4c00);
  }

  #editor .finding-line.error {
    background: var(--ds-background-danger-bold, #c9372c);
    color: var(--ds-text-inverse, #ffffff);
  }

  #editor .finding-line.note {
    color: var(--ds-text-information, #1558bc);
  }

  #editor .finding-tip {
    max-inline-size: 32rem;
    padding: 0.5rem;
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  #findings {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
  }

  #finding {
    min-block-size: 2.5rem;
    margin-block-start: 0.25rem;
  }

  @media (forced-colors: active) {
    #editor .finding {
      text-decoration-color: CanvasText;
    }

    #editor .finding-line {
      color: CanvasText;
    }
  }
`;
