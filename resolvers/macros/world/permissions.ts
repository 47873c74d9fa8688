import type { ReaderReads } from './reads';

/** Where something is to be done: in a space, or on content of it. */
interface Where {
  readonly spaceId: string;
  readonly isContent: boolean;
}

/**
 * What the reader may do, as far as Confluence tells an app: editing and removing content by its
 * permission check, and of spaces the operations that the reader is permitted. Who may comment,
 * attach or make pages is a matter of the space in Confluence, too; attaching to a page also takes the
 * right to change it (developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---attachments/).
 */
export class ReaderPermissions {
  readonly #reads: ReaderReads;
  readonly #accountId: string;
  readonly #ofSpaces = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(reads: ReaderReads, accountId: string) {
    this.#reads = reads;
    this.#accountId = accountId;
  }

  /**
   * @param target - Id of a content, or key of a space.
   * @param where - Finds what the target names; null where there is none for this reader.
   */
  async may(
    operation: string,
    target: string,
    where: () => Promise<Where | null>,
  ): Promise<boolean> {
    switch (operation) {
      case 'view':
        return (await where()) !== null;
      case 'edit':
        return this.#mayOnContent('update', target);
      case 'remove':
        return this.#mayOnContent('delete', target);
      case 'comment':
        return this.#inSpace('create comment', await where());
      case 'attach': {
        const at = await where();
        if (!(await this.#inSpace('create attachment', at))) return false;
        return !at?.isContent || this.#mayOnContent('update', target);
      }
      case 'create-page':
        return this.#inSpace('create page', await where());
      case 'administer-space':
        return this.#inSpace('administer space', await where());
      case 'administer':
        return this.#reads.isAdministrator();
      default:
        return false;
    }
  }

  async #mayOnContent(operation: 'update' | 'delete', target: string): Promise<boolean> {
    return /^\d+$/.test(target) && this.#reads.may(this.#accountId, target, operation);
  }

  async #inSpace(operation: string, where: Where | null): Promise<boolean> {
    if (!where) return false;
    const asked = this.#ofSpaces.get(where.spaceId) ?? this.#reads.spaceOperations(where.spaceId);
    this.#ofSpaces.set(where.spaceId, asked);
    return (await asked).has(operation);
  }
}
