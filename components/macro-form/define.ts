import '../alarm-picker/define';
import '../section-message/define';
import '../select-field/define';
import '../text-field/define';
import { AidedField } from './aided-field';
import { AlarmField } from './alarm-field';
import { CheckField } from './check-field';
import { ChecksField } from './checks-field';
import { FreeParameters, type RowsChangeEvent } from './free-parameters';
import { MacroForm, type MacroValuesEvent } from './macro-form';
import { PickField, type ValuePickEvent } from './pick-field';
import { ValuesField } from './values-field';

customElements.define('ops-aided-field', AidedField);
customElements.define('ops-alarm-field', AlarmField);
customElements.define('ops-check-field', CheckField);
customElements.define('ops-checks-field', ChecksField);
customElements.define('ops-free-parameters', FreeParameters);
customElements.define('ops-pick-field', PickField);
customElements.define('ops-values-field', ValuesField);
customElements.define('ops-macro-form', MacroForm);

declare global {
  interface HTMLElementTagNameMap {
    'ops-aided-field': AidedField;
    'ops-alarm-field': AlarmField;
    'ops-check-field': CheckField;
    'ops-checks-field': ChecksField;
    'ops-free-parameters': FreeParameters;
    'ops-macro-form': MacroForm;
    'ops-pick-field': PickField;
    'ops-values-field': ValuesField;
  }
  interface GlobalEventHandlersEventMap {
    'ops-macro-values': MacroValuesEvent;
    'ops-rows-change': RowsChangeEvent;
    'ops-value-pick': ValuePickEvent;
  }
}
