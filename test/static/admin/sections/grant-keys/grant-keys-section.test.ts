import { expect } from '@open-wc/testing';
import { sampleNow } from '../../../../../components/internal/samples';
import { grantKeys } from '../../../../../static/admin/sections/grant-keys/section';
import { deep, textOf } from '../../../../components/deep';
import { Scene, shown } from '../../scene';

describe('<ops-grant-keys-section>', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  it('makes a new grant key, and retires an old one', async () => {
    const section = await scene.open(grantKeys);
    const panel = deep(section, 'ops-grant-keys-panel');

    deep(panel, '.actions button').click();
    await shown();
    expect(textOf(deep(panel, 'tbody tr')))
      .to.include('c0ffee00')
      .and.include('Makes new grants');
    deep(panel, '.action button').click();
    await shown();
    deep(panel, '.danger').click();
    await shown();

    expect(scene.backend.called('grant-keys.retire')).to.deep.equal([{ id: '9c41d7e0' }]);
    expect(textOf(panel)).to.include('9c41d7e0 Mar 2, 2026 Retired on Mar 2, 2026');
    expect(panel.shadowRoot?.querySelector('ops-dialog')).to.equal(null);
  });

  it('shows the grant keys as they are now to who is refused for what others did', async () => {
    const section = await scene.open(grantKeys);
    const panel = deep(section, 'ops-grant-keys-panel');
    deep(panel, '.action button').click();
    await shown();
    scene.backend.grantKeys = scene.backend.grantKeys.map((key) => ({
      ...key,
      retiredAt: sampleNow,
    }));
    scene.backend.refusals.set('grant-keys.retire', { ok: false, code: 'not-found' });

    deep(panel, '.danger').click();
    await shown();

    expect(textOf(deep(panel, '[role=alert]'))).to.include('no longer exists');
    expect(panel.shadowRoot?.querySelector('.action button')).to.equal(null);
  });

  it('asks before a key is ended without what was refused before', async () => {
    const section = await scene.open(grantKeys);
    const panel = deep(section, 'ops-grant-keys-panel');
    scene.backend.refusals.set('grant-keys.rotate', new Error('offline'));
    deep(panel, '.actions button').click();
    await shown();
    expect(deep(panel, '[role=alert]')).to.exist;

    deep(panel, '.action button').click();
    await shown();

    expect(panel.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
  });
});
