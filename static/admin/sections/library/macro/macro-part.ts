import { property } from 'lit/decorators.js';
import type { LibraryMacro } from '../../../../../contract/library';
import { PartElement, type SectionPorts } from '../../../section';
import { LibraryChangedEvent, LibraryOpenEvent, type LibraryView } from '../library-view';

/** What a tab of a macro's page is given. */
export interface MacroPorts extends SectionPorts {
  /** The macro as this page knows it: of `revision` and `draft` the newest that a function answered. */
  readonly macro: LibraryMacro;
}

/**
 * One tab of a macro's page. It asks for what it shows by the macro's name, and raises
 * `ops-library-changed` with the row that a function answered; the row then comes down as `macro`. A
 * tab that is left is taken out of the document: what is not stored by then is lost, unless the tab
 * stores it when it is disconnected.
 */
export abstract class MacroPart extends PartElement {
  /** The macro, as this page knows it. */
  @property({ attribute: false }) macro: LibraryMacro | undefined;

  /** The macro's name by now; undefined before the macro is given. */
  protected get name(): string | undefined {
    return this.macro?.name;
  }

  /** Tells the section that this macro is stored so from now on. */
  protected tell(macro: LibraryMacro): void {
    this.dispatchEvent(new LibraryChangedEvent({ saved: [macro] }));
  }

  /** Asks the section to show another view, such as this macro with another tab. */
  protected open(view: LibraryView): void {
    this.dispatchEvent(new LibraryOpenEvent(view));
  }
}
