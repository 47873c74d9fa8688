import { Listener } from './http';

/**
 * The two origins of the local site: the one that people visit and the one that the app's frames
 * come from. `localhost` and `127.0.0.1` are different sites to a browser, so frames are really
 * cross-site. Opened before anything else, because the rest must know the addresses.
 */
export interface Doors {
  readonly site: Listener;
  readonly frames: Listener;
  /** For example http://localhost:8080 */
  readonly siteUrl: string;
  /** For example http://127.0.0.1:8081 */
  readonly framesUrl: string;
}

/** Listens on both ports, or the next free ones; 0 takes any. */
export async function openDoors(wanted: { site: number; frames: number }): Promise<Doors> {
  const site = await Listener.open(wanted.site);
  const frames = await Listener.open(wanted.frames);
  return {
    site,
    frames,
    siteUrl: `http://localhost:${site.port}`,
    framesUrl: `http://127.0.0.1:${frames.port}`,
  };
}
