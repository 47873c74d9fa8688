/**
 * Declares a property that lives in an attribute: undefined is no attribute, and a change of either
 * draws the element anew.
 *
 * @param type - `Boolean` where the attribute says yes by being there.
 */
export function attribute(name: string, type?: BooleanConstructor) {
  return (prototype: AttributeElement, property: string): void => {
    (prototype.constructor as typeof AttributeElement).observedAttributes.push(name);
    Object.defineProperty(prototype, property, {
      get(this: AttributeElement) {
        return type ? this.hasAttribute(name) : (this.getAttribute(name) ?? undefined);
      },
      set(this: AttributeElement, value: string | boolean | null | undefined) {
        if (value === undefined || value === null || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : value);
      },
    });
  };
}

/**
 * The base of an element that has to be small before anything else; every other element extends
 * LitElement (docs/decisions/badge-without-lit.md). A subclass declares `observedAttributes` of its
 * own, and is drawn once in the microtask after any number of changes.
 */
export abstract class AttributeElement extends HTMLElement {
  static observedAttributes: string[] = [];

  #drawn: Promise<void> | undefined;

  /** Resolves once the element shows all changes made so far. */
  get updateComplete(): Promise<void> {
    return this.#drawn ?? Promise.resolve();
  }

  connectedCallback(): void {
    // What was set before the element was defined stands in the way of its accessors.
    for (const [property, value] of Object.entries(this)) {
      Reflect.deleteProperty(this, property);
      Reflect.set(this, property, value);
    }
    this.requestUpdate();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.requestUpdate();
  }

  /** Has the element drawn soon; for a change that no attribute tells. */
  protected requestUpdate(): void {
    this.#drawn ??= Promise.resolve().then(() => {
      this.#drawn = undefined;
      this.draw();
    });
  }

  /** Shows what the properties say. */
  protected abstract draw(): void;
}
