import { html } from 'lit';
import type { Section } from '../../section';
import './define';
import { message } from './messages';

export const library: Section = {
  name: () => message('name'),
  render: ({ gateway, host, confluence, clock }) =>
    html`<ops-library-section
      .gateway=${gateway}
      .host=${host}
      .confluence=${confluence}
      .clock=${clock}
    ></ops-library-section>`,
};
