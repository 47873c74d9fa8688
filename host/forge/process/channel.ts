import type { FromProcess, ToProcess } from './channel-messages';

/** Speaks to the host, and ends with it. */
export function openChannel(listen: (message: ToProcess) => void): (message: FromProcess) => void {
  const send = process.send?.bind(process);
  if (!send) throw new Error('this process is started by the local Forge only');
  process.on('message', listen);
  process.on('disconnect', () => process.exit());
  return (message) => void send(message);
}
