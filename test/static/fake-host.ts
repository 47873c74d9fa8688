import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a store needs of an element, without one: it is updated soon after it was asked to be. */
export class FakeHost implements ReactiveControllerHost {
  updateComplete = Promise.resolve(true);
  readonly #controllers = new Set<ReactiveController>();
  #isPending = false;

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  requestUpdate(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    queueMicrotask(() => {
      this.#isPending = false;
      for (const controller of this.#controllers) controller.hostUpdate?.();
      for (const controller of this.#controllers) controller.hostUpdated?.();
    });
  }

  connect(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
