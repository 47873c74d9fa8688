import { MacroChooser, type MacroPickEvent } from './macro-chooser';

customElements.define('ops-macro-chooser', MacroChooser);

declare global {
  interface HTMLElementTagNameMap {
    'ops-macro-chooser': MacroChooser;
  }
  interface GlobalEventHandlersEventMap {
    'ops-macro-pick': MacroPickEvent;
  }
}
