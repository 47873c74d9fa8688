import { HostObject } from '../velocity/values/host-object';
import type { Budget } from '../velocity/limits';
import type { Value } from '../velocity/values/value';
import type { Charge } from '../velocity/values/walk';
import {
  findMethod,
  findProperty,
  type Host,
  type Kind,
  type KindData,
  type KindName,
} from './kind';

/** A host object as the engine sees it: what its kind allows, read from a snapshot. */
export class View<Name extends KindName> extends HostObject {
  readonly #kind: Kind<KindData[Name]>;
  readonly #host: Host;

  constructor(
    readonly name: Name,
    readonly data: KindData[Name],
    kind: Kind<KindData[Name]>,
    host: Host,
  ) {
    super();
    this.#kind = kind;
    this.#host = host;
  }

  override get(name: string, charge: Charge): Value | undefined {
    this.#host.payWith(charge);
    return findProperty(this.#kind, name)?.read(this.data, this.#host);
  }

  override call(
    name: string,
    parameters: readonly Value[],
    charge: Charge,
    _budget: Budget,
    isLiteral: boolean,
  ): Value | undefined {
    this.#host.payWith(charge);
    if (name === 'toString' && parameters.length === 0) return this.text();
    if (name === 'equals' && parameters.length === 1) return parameters[0] === this;
    const method = findMethod(this.#kind, name, parameters.length);
    return method?.read(this.data, this.#host, parameters, isLiteral);
  }

  override get htmlMethods(): ReadonlySet<string> {
    return this.#kind.htmlMethods;
  }

  override text(): string {
    return this.#kind.text(this.data);
  }
}
