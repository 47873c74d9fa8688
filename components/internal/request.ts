/**
 * An element wants something done that only its page can do. `request.type` names it: with a dot in
 * it, it is the name of the resolver's function that does it in the end, such as `spaces.find`.
 * What comes of it comes down as properties.
 */
export class RequestEvent<
  Asked extends { readonly type: string } = { readonly type: string },
> extends Event {
  static readonly type = 'ops-request';

  constructor(readonly request: Asked) {
    super(RequestEvent.type, { bubbles: true });
  }
}

/**
 * A listener in an element's template: tells the request of an inner element as one of the
 * element's own. Events of inner elements end at its shadow root.
 */
export function passOn(this: EventTarget, { request }: RequestEvent): void {
  this.dispatchEvent(new RequestEvent(request));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ops-request': RequestEvent;
  }
}
