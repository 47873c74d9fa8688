import { css } from 'lit';
import { chipStyles } from '../internal/chips.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';
import { spaceNameStyles } from './space-name.styles';

export const styles = [
  textStyles,
  focusRing,
  spokenStyles,
  spaceNameStyles,
  chipStyles,
  css`
    :host {
      position: relative;
    }
  `,
];
