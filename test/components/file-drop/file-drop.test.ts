import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../components/file-drop/define';
import type { FileDrop, FilesChooseEvent } from '../../../components/file-drop/file-drop';
import { deep } from '../deep';

describe('<ops-file-drop>', () => {
  const files = (...names: readonly string[]): DataTransfer => {
    const transfer = new DataTransfer();
    for (const name of names) transfer.items.add(new File(['x'], name));
    return transfer;
  };
  const place = (busy = false): Promise<FileDrop> =>
    fixture<FileDrop>(html`<ops-file-drop ?busy=${busy}><p>Drop here</p></ops-file-drop>`);
  const drop = (element: FileDrop, dataTransfer: DataTransfer): DragEvent => {
    const event = new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true });
    deep(element, 'div').dispatchEvent(event);
    return event;
  };

  it('takes all files that are dropped, and shows that it would', async () => {
    const element = await place();
    const zone = deep(element, 'div');
    zone.dispatchEvent(
      new DragEvent('dragover', { dataTransfer: files('a.vm'), cancelable: true }),
    );
    await element.updateComplete;
    expect(zone).to.have.class('over');

    const told = oneEvent<FilesChooseEvent>(element, 'ops-files-choose');
    const event = drop(element, files('a.vm', 'b.xml'));

    expect((await told).files.map(({ name }) => name)).to.deep.equal(['a.vm', 'b.xml']);
    expect(event.defaultPrevented).to.equal(true);
    await element.updateComplete;
    expect(zone).not.to.have.class('over');
    await expect(element).to.be.accessible();
  });

  it('takes files that are chosen or pasted', async () => {
    const element = await place();
    const input = deep(element, 'input') as HTMLInputElement;

    const chosen = oneEvent<FilesChooseEvent>(element, 'ops-files-choose');
    input.files = files('a.vm').files;
    input.dispatchEvent(new Event('change'));
    expect((await chosen).files).to.have.length(1);
    const pasted = oneEvent<FilesChooseEvent>(element, 'ops-files-choose');
    deep(element, 'div').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: files('b.vm') }),
    );

    expect((await pasted).files[0]?.name).to.equal('b.vm');
  });

  it('takes none while it is busy, and nothing that is no file', async () => {
    const element = await place(true);
    let told = 0;
    element.addEventListener('ops-files-choose', () => (told += 1));

    const event = drop(element, files('a.vm'));
    expect(event.defaultPrevented).to.equal(true);
    element.busy = false;
    drop(element, new DataTransfer());

    expect(told).to.equal(0);
  });
});
