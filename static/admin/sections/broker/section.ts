import { html } from 'lit';
import type { Section } from '../../section';
import './define';
import { message } from './messages';

export const broker: Section = {
  name: () => message('name'),
  render: ({ gateway }) => html`<ops-broker-section .gateway=${gateway}></ops-broker-section>`,
};
