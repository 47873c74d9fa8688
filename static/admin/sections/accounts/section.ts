import { html } from 'lit';
import type { Section } from '../../section';
import './define';
import { message } from './messages';

export const accounts: Section = {
  name: () => message('name'),
  render: ({ gateway, host, clock }) =>
    html`<ops-accounts-section
      .gateway=${gateway}
      .host=${host}
      .clock=${clock}
    ></ops-accounts-section>`,
};
