import type { Role } from '../lib/backend';

/** What a read of AWS needs. */
export interface ReadAccess {
  readonly role: Role;
  /** Where AWS is; its own hosts where left out, which the local Forge carries to the local AWS. */
  readonly endpoint?: string;
}
