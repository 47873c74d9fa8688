import '../space-picker/define';
import { PlacementField } from './placement-field';

customElements.define('ops-placement-field', PlacementField);

declare global {
  interface HTMLElementTagNameMap {
    'ops-placement-field': PlacementField;
  }
}
