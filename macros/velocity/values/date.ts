import { JavaObject, type Key } from './java-object';

/** A moment, in milliseconds since the epoch. It shows itself in UTC. */
export class JavaDate extends JavaObject {
  override readonly className = 'Date';

  constructor(readonly time: number) {
    super();
  }

  /** As Java has it: `Thu Jan 01 00:00:00 UTC 1970`. */
  override text(): string {
    const date = new Date(this.time);
    const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
    return [
      days[date.getUTCDay()],
      months[date.getUTCMonth()],
      padded(date.getUTCDate()),
      clock.map(padded).join(':'),
      'UTC',
      date.getUTCFullYear(),
    ].join(' ');
  }

  override key(): Key {
    return `t${this.time}`;
  }

  override hash(): number {
    const time = BigInt(this.time);
    return Number(BigInt.asIntN(32, time ^ (BigInt.asUintN(64, time) >> 32n)));
  }
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
