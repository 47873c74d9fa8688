import type { LibraryRecord } from '../../../../../contract/library-records';
import { exportFormat } from '../../../../../rules/import/own-export';
import type { AdminGateway } from '../../../../shared/gateway';
import { Store } from '../../../../shared/store';

interface ExportState {
  /** Macros that are in the file by now. */
  readonly macros: number;
  /** Credentials that were masked. */
  readonly masked: number;
  /** The file, in parts; undefined before all of it is there. */
  readonly file: readonly string[] | undefined;
}

export const nothingExported: ExportState = { macros: 0, masked: 0, file: undefined };

/** An export of the whole library, which is read part by part. */
export class ExportStore extends Store<ExportState, { readonly gateway: AdminGateway }, 'export'> {
  async export(credentials: 'masked' | 'kept'): Promise<void> {
    this.change(nothingExported);
    const { format, formatVersion } = exportFormat;
    const file = [`{"format":"${format}","formatVersion":${formatVersion},"records":[`];
    await this.send('export', async ({ gateway }) => {
      let isFirst = true;
      for (let after: string | undefined; ;) {
        const given = after === undefined ? { credentials } : { credentials, after };
        const answer = await gateway('library.export', given);
        if (!answer.ok) return answer;
        for (const record of answer.records) {
          file.push(`${isFirst ? '' : ','}\n${JSON.stringify(record)}`);
          isFirst = false;
        }
        this.#count(answer.records);
        if (answer.next === undefined) break;
        after = answer.next;
      }
      file.push('\n]}\n');
      this.change({ file });
      return { ok: true as const };
    });
  }

  #count(records: readonly LibraryRecord[]): void {
    const { macros, masked } = this.state;
    this.change({
      macros: macros + records.filter(({ is }) => is === 'macro').length,
      masked: records.reduce(
        (sum, record) => sum + ('masked' in record ? record.masked : 0),
        masked,
      ),
    });
  }
}
