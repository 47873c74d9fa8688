import '../select-field/define';
import '../text-area/define';
import '../text-field/define';
import { DefinitionForm, type DefinitionChangeEvent } from './definition-form';

customElements.define('ops-definition-form', DefinitionForm);

declare global {
  interface HTMLElementTagNameMap {
    'ops-definition-form': DefinitionForm;
  }
  interface GlobalEventHandlersEventMap {
    'ops-definition-change': DefinitionChangeEvent;
  }
}
