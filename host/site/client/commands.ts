import type { AppFrame } from './app-frame';
import { openAppModal, type AppModalRequest } from './app-modal';
import { reportNotEmulated } from './backend';
import type { FlagOptions } from './flags';
import { addressOf, navigate, type NavigationRequest } from './navigation';

type Command = (frame: AppFrame, payload: never) => unknown;

interface Event {
  readonly event: string;
  readonly payload: unknown;
}

interface Subscription {
  readonly event: string;
  readonly callback: (payload: unknown) => unknown;
}

interface ProductRequest {
  readonly product: string;
  readonly restPath: string;
  readonly fetchRequestInit: {
    readonly method?: string;
    readonly body: string | null;
    readonly headers: readonly (readonly [string, string])[];
  };
}

interface InvokeRequest {
  readonly functionKey: string;
  readonly payload: unknown;
  readonly metadata?: unknown;
}

/** Bridge commands by name (@forge/bridge 7.2, each module's `callBridge`). */
const commands: Readonly<Record<string, Command>> = {
  invoke: async (frame, { functionKey, payload, metadata }: InvokeRequest) => {
    const body = await frame.backend.invoke(functionKey, payload);
    return metadata === undefined ? body : { body, metadata: {} };
  },
  fetchProduct: (frame, { product, restPath, fetchRequestInit: init }: ProductRequest) =>
    product === 'confluence'
      ? frame.backend.fetchProduct(restPath, init)
      : notEmulated(`fetchProduct of ${product}`),
  getContext: (frame) => frame.context,
  enableTheming: (frame) => frame.enableTheming(),
  emit: (frame, { event, payload }: Event) => {
    frame.page.events.emit(event, payload);
  },
  on: (frame, { event, callback }: Subscription) => ({ unsubscribe: frame.on(event, callback) }),
  emitReadyEvent: (frame) => {
    frame.element.dataset['ready'] = '';
  },
  showFlag: (frame, options: FlagOptions) => {
    frame.page.flags.show(options);
    return true;
  },
  closeFlag: (frame, { id }: { id: string | number }) => frame.page.flags.close(String(id)),
  openModal: (frame, request: AppModalRequest) => openAppModal(frame, request),
  close: (frame, payload: unknown) => {
    frame.dialog?.close(payload);
    return frame.dialog !== undefined;
  },
  onClose: (frame, callback: () => unknown) => {
    frame.onClose.push(callback);
    return frame.dialog !== undefined;
  },
  // Only views that an editor fills in take a submission.
  submit: (frame, payload: unknown) => {
    frame.dialog?.submit?.(payload);
    return frame.dialog?.submit !== undefined;
  },
  navigate: (_frame, request: NavigationRequest) => {
    const address = addressOf(request);
    if (!address) return notEmulated(`navigate to ${request.target ?? 'nothing'}`);
    return navigate(address, request.type);
  },
  getUrl: (_frame, request: NavigationRequest) =>
    addressOf(request)?.href ?? notEmulated(`getUrl of ${request.target ?? 'nothing'}`),
  reload: () => {
    location.reload();
  },
  changeWindowTitle: (_frame, title: unknown) => {
    document.title = String(title);
  },
};

/** Runs a bridge command for a frame. What the platform has and this page lacks fails loudly. */
export function runCommand(frame: AppFrame, name: string, payload: unknown): unknown {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return command ? command(frame, payload as never) : notEmulated(name);
}

function notEmulated(what: string): never {
  const sentence = `not emulated: ${what}`;
  console.error(sentence);
  reportNotEmulated(what);
  throw new Error(sentence);
}
