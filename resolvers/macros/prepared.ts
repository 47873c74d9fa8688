import type { MacroFailure } from '../../contract/macros';
import { parseHeader, type Header } from '../../macros/definition/header';
import type { HostNeed } from '../../macros/host-objects/need';
import { needs } from '../../macros/host-objects/needs';
import { VelocityError } from '../../macros/velocity/errors';
import { parse } from '../../macros/velocity/parse';
import type { MacroVersion } from './definition';

/** A version of a macro that was read once for all its uses on a page. */
export interface Prepared {
  readonly version: MacroVersion;
  readonly header: Header;
  readonly needs: readonly HostNeed[];
}

/** Reads a template as far as that can be done before it runs; a failure where it is no Velocity. */
export function prepare(version: MacroVersion): Prepared | MacroFailure {
  try {
    const { template } = version;
    return { version, header: parseHeader(template), needs: needs(parse(template)) };
  } catch (error) {
    if (!(error instanceof VelocityError)) throw error;
    const { line, column } = error.position;
    return { state: 'failed', place: { line, column } };
  }
}
