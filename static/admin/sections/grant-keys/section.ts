import { html } from 'lit';
import type { Section } from '../../section';
import './define';
import { message } from './messages';

export const grantKeys: Section = {
  name: () => message('name'),
  render: ({ gateway }) =>
    html`<ops-grant-keys-section .gateway=${gateway}></ops-grant-keys-section>`,
};
