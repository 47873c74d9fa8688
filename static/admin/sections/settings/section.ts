import { html } from 'lit';
import type { Section } from '../../section';
import './define';
import { message } from './messages';

export const settings: Section = {
  name: () => message('name'),
  render: ({ gateway, confluence }) =>
    html`<ops-settings-section
      .gateway=${gateway}
      .confluence=${confluence}
    ></ops-settings-section>`,
};
