import type { Changes } from './tls-front';

/** The part of a frame's address that the site signed. */
const signedPart = /_ctx_[\w.-]+/g;
/** What makes it another one for each load. */
const mark = /~\d+(?=\/)/;

/**
 * The addresses of frames: the same at every load of a page, so that browsers keep what they have loaded
 * and compiled, as was seen on real sites; or others for each load, of which a browser keeps nothing.
 */
export class FrameAddresses {
  areSame = false;
  #loads = 0;

  /** For the front of the site, whose pages name the frames. */
  readonly ofSite: Changes = {
    answer: (_, { headers, body }) => {
      if (this.areSame || !headers['content-type']?.includes('html')) return { headers, body };
      const load = ++this.#loads;
      const changed = body.toString('utf8').replace(signedPart, (signed) => `${signed}~${load}`);
      return { headers, body: Buffer.from(changed) };
    },
  };

  /** For the front of the frames. */
  readonly ofFrames: Changes = { path: (path) => path.replace(mark, '') };
}
