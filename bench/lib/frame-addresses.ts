import type { Changes } from './tls-front';

/** Every address of a frame has a part that the site signed for one load. */
const signedPart = /_ctx_[\w.-]+/g;
const lastingPart = '_ctx_same';

/** As long as the platform lets browsers keep the app's files. */
const twentyDays = 20 * 24 * 60 * 60;

/**
 * The addresses of frames: as the local site makes them, which are others for each load of a page,
 * or the same at every load, so that browsers keep what they have loaded and compiled. Nobody of us
 * knows which of the two the platform does.
 */
export class FrameAddresses {
  areSame = false;
  #signed = '';

  /** For the front of the site, whose pages name the frames. */
  readonly ofSite: Changes = {
    answer: (_, { headers, body }) => {
      if (!this.areSame || !headers['content-type']?.includes('html')) return { headers, body };
      const changed = body.toString('utf8').replace(signedPart, (signed) => {
        this.#signed = signed;
        return lastingPart;
      });
      return { headers, body: Buffer.from(changed) };
    },
  };

  /** For the front of the frames. */
  readonly ofFrames: Changes = {
    path: (path) => path.replace(lastingPart, this.#signed),
    answer: (path, { headers, body }) => {
      if (!path.includes(lastingPart)) return { headers, body };
      return { headers: { ...headers, 'cache-control': `public, max-age=${twentyDays}` }, body };
    },
  };
}
