import { html, type TemplateResult } from 'lit';
import type { LoadedLater } from '../../../view-store';
import type { MacroPorts } from './macro-part';
import { message } from './messages';

/** One tab of a macro's page: a `MacroPart`, whose code is loaded when it is shown. */
export interface MacroTab extends LoadedLater {
  /** Names it in a `LibraryView`. */
  readonly id: string;
  /** Its words on the page. */
  readonly name: () => string;
  readonly render: (ports: MacroPorts) => TemplateResult;
}

const edit: MacroTab = {
  id: 'edit',
  name: () => message('tab.edit'),
  element: 'ops-library-editor',
  load: () => import('../editor/define'),
  render: ({ gateway, host, confluence, clock, macro }) =>
    html`<ops-library-editor
      .gateway=${gateway}
      .host=${host}
      .confluence=${confluence}
      .clock=${clock}
      .macro=${macro}
    ></ops-library-editor>`,
};

const access: MacroTab = {
  id: 'access',
  name: () => message('tab.access'),
  element: 'ops-library-access',
  load: () => import('./access/define'),
  render: ({ gateway, host, confluence, clock, macro }) =>
    html`<ops-library-access
      .gateway=${gateway}
      .host=${host}
      .confluence=${confluence}
      .clock=${clock}
      .macro=${macro}
    ></ops-library-access>`,
};

const uses: MacroTab = {
  id: 'uses',
  name: () => message('tab.uses'),
  element: 'ops-library-uses',
  load: () => import('../uses/define'),
  render: ({ host, confluence, macro }) =>
    html`<ops-library-uses
      .host=${host}
      .confluence=${confluence}
      .macro=${macro}
    ></ops-library-uses>`,
};

const versions: MacroTab = {
  id: 'versions',
  name: () => message('tab.versions'),
  element: 'ops-library-versions',
  load: () => import('../versions/define'),
  render: ({ gateway, host, confluence, clock, macro }) =>
    html`<ops-library-versions
      .gateway=${gateway}
      .host=${host}
      .confluence=${confluence}
      .clock=${clock}
      .macro=${macro}
    ></ops-library-versions>`,
};

/** The tabs in their order; a macro opens with the first. */
export const tabs: readonly [MacroTab, ...MacroTab[]] = [edit, versions, access, uses];
