import { sampleSpaces } from '../internal/samples';
import type { RequestEvent } from '../internal/request';
import { afterAnswer, afterAsking, type KnownSpaces } from './known-spaces';
import type { SpaceQuery, SpaceRequest, SpacesFound } from './space-request';

/** What a page answers in stories and tests: spaces, nothing yet, or nothing ever. */
export type SampleAnswer = SpacesFound | 'never' | 'failed';

const all: SpacesFound = { spaces: sampleSpaces, complete: true };

/**
 * A listener for requests that does what a page does: finds spaces by ids, or by a text in name or
 * key, and hands what it knows down to the element that asked.
 */
export function answerSpaces(found: SampleAnswer = all): (event: RequestEvent) => Promise<void> {
  return async (event) => {
    const { query } = event.request as SpaceRequest;
    const element = event.currentTarget as EventTarget & { spaces: KnownSpaces };
    // A page hands down what it knows with its next update, never while its element updates.
    await Promise.resolve();
    element.spaces = afterAsking(element.spaces, query);
    if (found === 'never') return;
    const answer = await Promise.resolve(found === 'failed' ? undefined : filtered(found, query));
    element.spaces = afterAnswer(element.spaces, query, answer);
  };
}

function filtered({ spaces, complete }: SpacesFound, query: SpaceQuery): SpacesFound {
  const fitting = spaces.filter(({ id, key, name }) =>
    'ids' in query
      ? query.ids.includes(id)
      : `${name} ${key}`.toLowerCase().includes(query.text.toLowerCase()),
  );
  return { spaces: fitting, complete };
}
