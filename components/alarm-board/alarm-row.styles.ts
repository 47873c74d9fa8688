import { css } from 'lit';
import { lozengeStyles } from '../alarm-badge/lozenge.styles';
import { nameStyles } from '../alarm-badge/name.styles';
import { shapeStyles } from '../alarm-badge/shape.styles';
import { cellSizes } from './cell-sizes.styles';
import { narrowStyles } from './narrow.styles';
import { tileStyles } from './tile.styles';

/** A row of a table or a list. All rows are equally high, so that many of them can be scrolled. */
export const styles = [
  lozengeStyles,
  nameStyles,
  shapeStyles,
  cellSizes,
  css`
    :host {
      position: relative;
      box-sizing: border-box;
      display: flex;
      align-items: center;
      gap: 0.75rem;
      padding-inline: 0.5rem;
      block-size: 2.5rem;
      border-block-end: 1px solid var(--ds-border, #0b120e24);
      overflow: hidden;
    }

    :host([layout='list']) {
      block-size: 2rem;
    }

    :host(:hover) {
      background: var(--ds-background-neutral-subtle-hovered, #0515240f);
    }

    .reason,
    .account,
    .region,
    .since,
    .notes,
    [part='state'] {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .reason,
    .account,
    .region,
    .since,
    .notes {
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    .since {
      font-variant-numeric: tabular-nums;
    }

    .name {
      display: flex;
      align-items: center;
      gap: 0.5rem;
    }

    .notes {
      flex: 0 1e6 auto;
      min-inline-size: 0;
    }

    [part='state'] {
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }

    button {
      display: flex;
      flex: 0 1 auto;
      align-items: center;
      min-inline-size: 3rem;
      block-size: 1.75rem;
      border: 0;
      border-radius: var(--ds-radius-small, 3px);
      padding-inline: 0.25rem;
      margin-inline-start: -0.25rem;
      background: none;
      color: var(--ds-text, #292a2e);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }

    bdi {
      flex: 1;
    }

    /* The whole row can be pressed, and its other parts keep their own titles and links. */
    button::after {
      content: '';
      position: absolute;
      inset: 0;
    }

    [part='state'],
    .reason,
    a {
      position: relative;
      z-index: 1;
    }

    :host(:hover) bdi > span {
      text-decoration: underline;
    }

    :is(button, a):focus-visible {
      outline: 2px solid var(--ds-border-focused, #4688ec);
      outline-offset: -2px;
    }

    a {
      display: inline-block;
      padding: 0.25rem;
      border-radius: var(--ds-radius-small, 3px);
      color: var(--ds-link, #1868db);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    @media (forced-colors: active) {
      :host {
        border-color: CanvasText;
      }

      button {
        color: LinkText;
      }
    }
  `,
  narrowStyles,
  tileStyles,
];
