import { listPersonalSpaces, listSpaces, readSpaceByKey, readSpaces } from '../forge/spaces';
import type { SpacePorts } from './handler';

/** Joins Confluence for the choice of spaces. */
export const spacePorts: SpacePorts = {
  listSpaces,
  listPersonalSpaces,
  readSpaceByKey,
  readSpaces,
};
