import { css } from 'lit';
import { chipStyles } from '../internal/chips.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  focusRing,
  spokenStyles,
  chipStyles,
  css`
    :host {
      position: relative;
    }

    .name {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
];
