import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { formStyles } from '../internal/form.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [textStyles, buttonStyles, formStyles, focusRing];
