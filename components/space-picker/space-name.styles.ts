import { css } from 'lit';

/** Name and key of a space in one line, as lists of spaces show them. */
export const spaceNameStyles = css`
  .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .key,
  .tag {
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
  }

  /* The key of a personal space is as long as an account's id. */
  .key {
    max-inline-size: 10rem;
    overflow: hidden;
    color: var(--ds-text-subtle, #505258);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .tag {
    flex: none;
    border: 1px solid transparent;
    border-radius: var(--ds-radius-small, 3px);
    padding-inline: 0.25rem;
    background: var(--ds-background-neutral, #0515240f);
    color: var(--ds-text-subtle, #505258);
  }

  @media (forced-colors: active) {
    .tag {
      border-color: CanvasText;
    }
  }
`;
