import { css } from 'lit';

/** A state or a verdict: an icon and words on a colour. */
export const markStyles = css`
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    border: 1px solid transparent;
    border-radius: var(--ds-radius-small, 3px);
    padding-inline: 0.25rem;
    background: var(--ds-background-neutral, #0515240f);
    color: var(--ds-text-subtle, #505258);
    font-weight: var(--ds-font-weight-medium, 500);
    white-space: nowrap;
  }

  .mark svg,
  .more svg {
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
  }

  .mark:is(.enabled, .runs) {
    background: var(--ds-background-success, #efffd6);
    color: var(--ds-text-success, #4c6b1f);
  }

  .mark.runs-with-changes {
    background: var(--ds-background-warning, #fff5db);
    color: var(--ds-text-warning, #9e4c00);
  }

  .mark.needs-rewrite {
    background: var(--ds-background-danger, #ffeceb);
    color: var(--ds-text-danger, #ae2e24);
  }

  .more {
    display: block;
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
  }

  .more.credentials {
    color: var(--ds-text-warning, #9e4c00);
  }
`;
