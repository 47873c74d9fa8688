import { html, type TemplateResult } from 'lit';
import type { BadgeDisplay } from '../../contract/badge';
import {
  allOf,
  firstOf,
  manyAlarms,
  sampleAccounts,
  sampleAlarms,
} from '../internal/alarm-samples';
import { draftOf } from './badge-draft';
import { openDialog, type DialogState } from './dialog-state';
import './define';

interface Arguments {
  readonly dialog?: Partial<DialogState>;
  readonly display?: BadgeDisplay;
  readonly sealed?: boolean;
}
interface Story {
  readonly args: Arguments;
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const [production, staging] = sampleAccounts;
const connectionId = production?.connectionId ?? '';
const listed = allOf(sampleAlarms);
const chosen: Partial<DialogState> = {
  connectionId,
  listed,
  alarmName: 'checkout-latency',
  shown: { state: 'alarm' },
};
const kept: Partial<DialogState> = {
  kept: { sealed: true },
  shown: { state: 'ok', since: new Date(Date.now() - 5 * 3_600_000).toISOString() },
};

/** Presses the button that saves, so that problems are told. */
const save: Story['play'] = async ({ canvasElement }) => {
  const form = canvasElement.querySelector('ops-badge-form');
  form?.renderRoot.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  await form?.updateComplete;
  await form?.renderRoot.querySelector('ops-form-problems')?.updateComplete;
};

export default {
  title: 'Badge form',
  component: 'ops-badge-form',
  render: ({ dialog, display, sealed }: Arguments): TemplateResult =>
    html`<ops-badge-form
      .dialog=${{ ...openDialog(sampleAccounts), ...dialog }}
      .initial=${draftOf(display, sealed)}
    ></ops-badge-form>`,
};

export const New: Story = { args: {} };
export const AccountChosen: Story = { args: { dialog: { connectionId, listed } } };
export const AlarmChosen: Story = { args: { dialog: chosen } };
export const AllOptions: Story = {
  args: {
    dialog: chosen,
    display: { label: 'Checkout is slow', showReason: true, size: 'large', link: false },
  },
};
export const NameThatIsNotListed: Story = {
  args: { dialog: { ...chosen, alarmName: 'basket-latency', shown: 'unlisted' } },
};
export const Loading: Story = { args: { dialog: { connectionId, isListing: true } } };
export const FirstOfMany: Story = {
  args: {
    dialog: { connectionId, listed: firstOf(manyAlarms(300)) },
  },
};
export const ListRefused: Story = {
  args: { dialog: { connectionId, listingRefusal: 'aws-refused' } },
};
export const Hiding: Story = {
  args: { dialog: chosen, display: { label: 'Checkout' }, sealed: true },
};
export const Hidden: Story = {
  args: { dialog: kept, display: { label: 'Checkout' }, sealed: true },
};
export const HiddenAndShownToAdministrators: Story = {
  args: {
    dialog: {
      ...kept,
      seal: {
        kind: 'opened',
        seal: {
          alarmName: 'checkout-latency',
          connectionId,
          ...(production && { account: production }),
        },
      },
    },
    display: { label: 'Checkout' },
    sealed: true,
  },
};
export const HiddenFromEditors: Story = {
  args: {
    dialog: { ...kept, seal: { kind: 'refused', code: 'forbidden' } },
    display: { label: 'Checkout' },
    sealed: true,
  },
};
export const OfAnotherAccount: Story = {
  args: {
    dialog: {
      kept: { sealed: false, alarmName: 'checkout-latency' },
      shown: { state: 'ok', since: new Date(Date.now() - 5 * 3_600_000).toISOString() },
    },
  },
};
export const LinkFitsSeveralAccounts: Story = {
  args: {
    dialog: {
      link: {
        kind: 'ambiguous',
        accounts: [production, staging].filter((one) => one !== undefined),
      },
    },
  },
};
export const LinkFitsNoAccount: Story = {
  args: {
    dialog: { link: { kind: 'unmatched', region: 'us-east-1', accountNumber: '123412341234' } },
  },
};
export const LinkIsNone: Story = { args: { dialog: { link: { kind: 'unreadable' } } } };
export const Problems: Story = { args: { sealed: true }, play: save };
export const Saving: Story = { args: { dialog: { ...chosen, isSaving: true } } };
export const NotSaved: Story = { args: { dialog: { ...chosen, failure: 'config-refused' } } };
