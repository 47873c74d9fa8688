import { JavaObject, type Key } from './java-object';

/** One UTF-16 unit. */
export class JavaCharacter extends JavaObject {
  override readonly className = 'Character';

  constructor(readonly sign: string) {
    super();
  }

  override text(): string {
    return this.sign;
  }

  override key(): Key {
    return `c${this.sign}`;
  }

  override hash(): number {
    return this.sign.charCodeAt(0);
  }
}
