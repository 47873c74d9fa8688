import { icon } from '../../view/icons';
import { openDialog, type DialogOptions } from '../dialog';
import { element } from '../dom';

/** Something that can be inserted. */
export interface BrowserEntry {
  readonly title: string;
  readonly description: string;
  /** Address of an image. */
  readonly icon?: string;
  readonly insert: () => void;
}

/** How the browser is opened. */
export interface BrowserOptions {
  readonly entries: readonly BrowserEntry[];
  /** Where the cursor is; without it the browser opens in the middle. */
  readonly at?: NonNullable<DialogOptions['at']>;
  readonly onChoose: (entry: BrowserEntry) => void;
  /** Called with what was searched for when nothing was chosen. */
  readonly onCancel: (query: string) => void;
}

/** Lists what can be inserted, searched by words of title and description, by mouse or keyboard. */
export function openMacroBrowser({ entries, at, onChoose, onCancel }: BrowserOptions): void {
  let chosen: BrowserEntry | undefined;
  let active = 0;
  let found = entries;
  const list = element('ul', { id: 'macro-list', role: 'listbox', ariaLabel: 'Macros' });
  const search = element('input', {
    type: 'search',
    role: 'combobox',
    placeholder: 'Search',
    ariaLabel: 'Search macros',
    autocomplete: 'off',
    ariaExpanded: 'true',
    ariaAutoComplete: 'list',
  });
  search.setAttribute('aria-controls', list.id);
  const none = element('p', { className: 'hint', role: 'status' });

  const choose = (entry: BrowserEntry | undefined): void => {
    if (!entry) return;
    chosen = entry;
    close();
  };
  const render = (): void => {
    const words = search.value.toLowerCase().split(/\s+/);
    found = entries.filter(({ title, description }) =>
      words.every((word) => `${title} ${description}`.toLowerCase().includes(word)),
    );
    active = 0;
    list.replaceChildren(
      ...found.map((entry, index) => {
        const option = optionOf(entry, index);
        option.addEventListener('click', () => {
          choose(entry);
        });
        return option;
      }),
    );
    none.textContent = found.length === 0 ? `No macro fits “${search.value}”.` : '';
    mark();
  };
  const mark = (): void => {
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === active));
    }
    const current = list.children.item(active);
    current?.scrollIntoView({ block: 'nearest' });
    search.setAttribute('aria-activedescendant', current?.id ?? '');
  };

  search.addEventListener('input', render);
  search.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      active = (active + step + found.length) % found.length;
      mark();
    } else if (event.key === 'Enter') {
      choose(found[active]);
    } else if (event.key === 'Escape' || (event.key === 'Backspace' && at && search.value === '')) {
      // Before the browser empties the field, which is what Escape does in a search.
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  const close = openDialog({
    title: 'Insert',
    size: 'small',
    closeOnEscape: true,
    closeOnOverlayClick: true,
    ...(at ? { at } : {}),
    content: [element('div', { className: 'macro-browser' }, search, list, none)],
    onClose: () => {
      if (chosen) onChoose(chosen);
      else onCancel(search.value);
    },
  });
  render();
  search.focus();
}

function optionOf({ title, description, icon: image }: BrowserEntry, index: number): HTMLElement {
  const picture = element('span', { className: 'macro-icon' });
  if (image === undefined) picture.innerHTML = icon('apps').text;
  else picture.append(element('img', { src: image, alt: '' }));
  return element(
    'li',
    { id: `macro-option-${index}`, role: 'option' },
    picture,
    element('span', {}, element('strong', {}, title), element('small', {}, description)),
  );
}
