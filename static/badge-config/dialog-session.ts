import {
  displayOf,
  draftOf,
  keepsAlarm,
  type BadgeDraft,
} from '../../components/badge-form/badge-draft';
import type { BadgeRequest } from '../../components/badge-form/badge-request';
import {
  openDialog,
  type DialogState,
  type SaveFailure,
} from '../../components/badge-form/dialog-state';
import { parseAlarmLink } from '../../rules/alarm-link';
import { foreignParameters } from '../../rules/badge-config';
import { fieldsOf } from '../../rules/fields';
import type { AlarmReference, PlacedReference } from '../../contract/alarms';
import type { RefusalCode } from '../../contract/result';
import { failed } from '../../rules/answer';
import { batchedAlarms } from '../alarm-badge/alarm-batch';
import { parseContext, type BadgeContext } from '../alarm-badge/context';
import { ask } from '../shared/ask';
import type { Clock } from '../shared/clock';
import type { Gateway } from '../shared/gateway';
import { askBackend } from '../shared/page-batch/ask-backend';
import { AlarmSelection } from './alarm-selection';
import type { DialogHost } from './dialog-host';

/** What a session needs of its page. */
export interface SessionPorts {
  readonly gateway: Gateway;
  readonly host: DialogHost;
  readonly clock: Clock;
  /** The dialog changed: show it. */
  readonly changed: () => void;
}

/** Why Confluence did not take the parameters, by the `code` of its rejection. */
const submitFailures: Readonly<Record<string, SaveFailure>> = {
  INVALID_CONFIG: 'config-refused',
  INVALID_PAYLOAD: 'config-refused',
  INVALID_BODY: 'config-refused',
  INVALID_EXTENSION_TYPE: 'macro-gone',
  MACRO_NOT_FOUND: 'macro-gone',
};

/** A grant, and what was granted: the same is not granted twice. */
interface Granted {
  readonly connectionId: string;
  readonly alarmName: string;
  readonly sealed: boolean;
  readonly reference: PlacedReference;
}

/** One opening of a badge's dialog: carries out what the form asks for. */
export class DialogSession {
  /** Undefined until it is known which accounts there are to choose from. */
  dialog: DialogState | undefined;
  /** How the badge looks when the dialog opens. */
  initial = draftOf();
  /** Why there is nothing to show; `no-page` where the macro stands on none, as in a template. */
  refusal: RefusalCode | 'no-page' | undefined;

  readonly #ports: SessionPorts;
  #context: BadgeContext | undefined;
  /** Parameters that the form does not know, to be saved as they are. */
  #foreign: Readonly<Record<string, unknown>> = {};
  #selection: AlarmSelection | undefined;
  #granted: Granted | undefined;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
  }

  /** Reads the macro's parameters, and what may be chosen. */
  async load(): Promise<void> {
    const { host, gateway, clock, changed } = this.#ports;
    this.refusal = undefined;
    changed();
    const told = await host.context().catch(() => undefined);
    this.#context = parseContext(told);
    this.#foreign = foreignParameters(fieldsOf(fieldsOf(told)['extension'])['config']);
    const { display, reference, contentId = '' } = this.#context;
    if (told && !contentId) {
      this.refusal = 'no-page';
      changed();
      return;
    }
    const answer = await ask(gateway('placing.accounts', { contentId }));
    if (!answer.ok) {
      this.refusal = answer.code;
      changed();
      return;
    }
    this.initial = draftOf(display, reference && 'seal' in reference);
    this.dialog = openDialog(answer.accounts);
    this.#selection = new AlarmSelection({
      contentId,
      clock,
      list: (input) => ask(gateway('placing.alarms', input)),
      dialog: () => this.dialog ?? openDialog([]),
      change: (patch) => this.#change(patch),
    });
    changed();
    await this.#open(this.#selection, this.#context);
  }

  /** Carries out what the form asks for. */
  async handle(request: BadgeRequest): Promise<void> {
    const selection = this.#selection;
    switch (request.type) {
      case 'choose-account':
        await selection?.chooseAccount(request.connectionId);
        if (!request.connectionId) await this.#readPresent();
        return;
      case 'search':
        return selection?.search(request.text);
      case 'choose-alarm':
        return selection?.chooseAlarm(request.alarmName);
      case 'take-link':
        return selection?.takeLink(request.link);
      case 'list-again':
        return selection?.list();
      case 'seals.open':
        return this.#openSeal();
      case 'save':
        return this.#save(request.draft);
      case 'cancel':
        return this.#ports.host.close().catch(() => undefined);
    }
  }

  /** Starts from what the macro shows already. */
  async #open(selection: AlarmSelection, { reference, alarmName }: BadgeContext): Promise<void> {
    const accounts = this.dialog?.accounts ?? [];
    if (reference && 'link' in reference) {
      const link = parseAlarmLink(reference.link);
      if ('problem' in link) this.#change({ link: { kind: 'unreadable' } });
      else return selection.takeLink(link);
    } else if (reference && 'seal' in reference) {
      this.#change({ kept: { sealed: true } });
      return this.#readPresent();
    } else if (reference) {
      const { connectionId, alarmName: name } = reference;
      if (accounts.some((account) => account.connectionId === connectionId)) {
        this.#granted = { connectionId, alarmName: name, sealed: false, reference };
        await selection.chooseAccount(connectionId, [name]);
        return this.#readPresent();
      }
      this.#change({ kept: { sealed: false, alarmName: name } });
      return this.#readPresent();
    }
    const [only, another] = accounts;
    if (only && !another) {
      // An alarm without a grant is granted by saving it.
      await selection.chooseAccount(only.connectionId, alarmName ? [alarmName] : []);
    }
  }

  /** Reads the alarm that the badge has; a list says neither since when it is so nor why. */
  async #readPresent(): Promise<void> {
    const { reference } = this.#context ?? {};
    if (!reference || !this.#isPresent(reference)) return;
    const { gateway, clock } = this.#ports;
    const [answer] = await askBackend(batchedAlarms(gateway), [reference], undefined, clock);
    const { state, doubt, since, reason } = answer ?? failed('internal');
    if (this.#isPresent(reference)) this.#change({ shown: { state, doubt, since, reason } });
  }

  /** Whether what the badge shows already is what it is to show. */
  #isPresent(reference: AlarmReference): boolean {
    const { dialog } = this;
    if (!dialog || keepsAlarm(dialog)) return dialog !== undefined;
    if (!('connectionId' in reference)) return false;
    const { connectionId, alarmName } = reference;
    return dialog.connectionId === connectionId && dialog.alarmName === alarmName;
  }

  async #openSeal(): Promise<void> {
    const { reference } = this.#context ?? {};
    if (!reference || !('seal' in reference)) return;
    this.#change({ seal: { kind: 'opening' } });
    const answer = await ask(this.#ports.gateway('seals.open', reference));
    this.#change({
      seal: answer.ok ? { kind: 'opened', seal: answer } : { kind: 'refused', code: answer.code },
    });
  }

  async #save(draft: BadgeDraft): Promise<void> {
    this.#change({ isSaving: true, failure: undefined });
    const reference = await this.#referenceFor(draft);
    const failure =
      typeof reference === 'string' ? reference : await this.#submit(reference, draft);
    // Saved, the dialog is closing: nothing can be pressed twice meanwhile.
    if (failure) this.#change({ isSaving: false, failure });
  }

  async #referenceFor({ sealed }: BadgeDraft): Promise<PlacedReference | RefusalCode> {
    const { dialog } = this;
    const present = this.#context?.reference;
    if (!dialog) return 'upstream';
    if (keepsAlarm(dialog) && present && !('link' in present)) return present;
    const { connectionId, alarmName } = dialog;
    const before = this.#granted;
    if (
      before?.connectionId === connectionId &&
      before.alarmName === alarmName &&
      before.sealed === sealed
    ) {
      return before.reference;
    }
    const { contentId = '' } = this.#context ?? {};
    const input = { contentId, connectionId, alarmName, sealed };
    const answer = await ask(this.#ports.gateway('placing.grant', input));
    if (!answer.ok) return answer.code;
    this.#granted = { connectionId, alarmName, sealed, reference: answer.reference };
    return answer.reference;
  }

  async #submit(reference: PlacedReference, draft: BadgeDraft): Promise<SaveFailure | undefined> {
    try {
      await this.#ports.host.submit({ ...this.#foreign, reference, ...displayOf(draft) });
      return undefined;
    } catch (error) {
      const { code } = (error ?? {}) as { readonly code?: unknown };
      return submitFailures[String(code)] ?? 'upstream';
    }
  }

  #change(patch: Partial<DialogState>): void {
    if (!this.dialog) return;
    this.dialog = { ...this.dialog, ...patch };
    this.#ports.changed();
  }
}
