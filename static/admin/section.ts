import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Clock } from '../shared/clock';
import type { AdminGateway } from '../shared/gateway';
import type { Host } from '../shared/host';
import type { AskConfluence } from '../shared/macro-directory/answer';

/** What the page hands down to the section that it shows. */
export interface SectionPorts {
  /** Calls the page's resolver. */
  readonly gateway: AdminGateway | undefined;
  /** The Confluence around the frame. */
  readonly host: Pick<Host, 'context' | 'open' | 'flag'> | undefined;
  /** Asks Confluence with the administrator's rights. */
  readonly confluence: AskConfluence | undefined;
  readonly clock: Clock | undefined;
}

/** One part of the admin page. The page knows no more of it than this. */
export interface Section {
  /** Its name in the navigation. */
  readonly name: () => string;
  readonly render: (ports: SectionPorts) => TemplateResult;
}

/** An element in a section that is given the page's ports, and asks for everything itself. */
export abstract class PartElement extends LitElement implements SectionPorts {
  /** Calls the page's resolver. */
  @property({ attribute: false }) gateway: AdminGateway | undefined;

  /** The Confluence around the frame. */
  @property({ attribute: false }) host: Pick<Host, 'context' | 'open' | 'flag'> | undefined;

  /** Asks Confluence with the administrator's rights. */
  @property({ attribute: false }) confluence: AskConfluence | undefined;

  /** The time. */
  @property({ attribute: false }) clock: Clock | undefined;
}

/** The element of a section. */
export abstract class SectionElement extends PartElement {
  /** Whether the section needs the whole page: heading and navigation then make room. */
  @property({ type: Boolean, reflect: true }) whole = false;
}
