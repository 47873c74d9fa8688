import { expect, fixture, html } from '@open-wc/testing';
import { deep, textOf } from '../../../components/deep';
import { loads } from '../loads';
import { Scene, shown } from '../scene';

for (const [section, asks] of loads) {
  describe(`the section “${section.name()}”`, () => {
    let scene: Scene;

    beforeEach(() => {
      scene = new Scene();
    });

    const asked = () => scene.backend.calls.map(({ name }) => name);

    /** The section by itself, without the page around it. */
    async function alone(ports: Parameters<typeof section.render>[0]) {
      const host = await fixture<HTMLElement>(html`<div>${section.render(ports)}</div>`);
      await shown();
      return host;
    }

    it('says that it could not be loaded, and loads when asked again', async () => {
      const [load] = asks;
      const host = await alone({
        gateway: undefined,
        host: undefined,
        confluence: undefined,
        clock: scene.clock,
      });
      const element = host.firstElementChild as HTMLElement & { gateway: unknown };
      expect(textOf(element)).to.equal('Loading…');
      scene.backend.refusals.set(load, new Error('offline'));

      element.gateway = scene.ports.gateway;
      await shown();
      expect(textOf(element)).to.include('could not be loaded');
      await expect(element).to.be.accessible();
      deep(element, 'ops-section-message button').click();
      await shown();

      expect(element.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
      expect(textOf(element)).to.not.include('Loading');
    });

    it('loads once, and keeps what it knows when it is moved', async () => {
      const host = await alone(scene.ports);
      const element = host.firstElementChild as HTMLElement;
      const text = textOf(element);
      const elsewhere = await fixture<HTMLElement>(html`<div></div>`);

      elsewhere.append(element);
      await shown();
      element.remove();
      await shown();
      elsewhere.append(element);
      await shown();

      expect(textOf(element)).to.equal(text);
      expect(asked()).to.deep.equal(asks);
    });

    it('loads for the other backend when it is given one', async () => {
      const host = await alone(scene.ports);
      const other = new Scene();

      Object.assign(host.firstElementChild!, other.ports);
      await shown();

      expect(other.backend.calls.map(({ name }) => name)).to.deep.equal(asks);
    });
  });
}
