import type { TemplateResult } from 'lit';

/** What a combobox offers at the moment. */
export interface ComboboxList<Option> {
  readonly options: readonly Option[];
  /** The only option that fits what is typed: Enter takes it, though it is not active. */
  readonly only: Option | undefined;
  /** A note that stands under the options and says what they cannot. */
  readonly note: string;
  /** The number of options in words, which is read out where there is no note. */
  readonly count: string;
}

/** What the field of a combobox says of itself. */
export interface ComboboxField {
  /** Name of the list. */
  readonly listLabel: string;
  readonly placeholder: string;
  /** Ids of the elements that describe the field. */
  readonly describedBy: string;
  readonly isRequired: boolean;
  readonly isInvalid: boolean;
  readonly isDisabled: boolean;
}

/** What an element makes of a combobox. */
export interface ComboboxUse<Option> {
  /** The key that identifies an option, in the next list too. */
  key(option: Option): string;
  /** The line of an option. */
  render(option: Option): TemplateResult;
  /** Whether an option is chosen, where several can be; else the active one counts as selected. */
  isChosen?(option: Option): boolean;
  isDisabled?(option: Option): boolean;
  /** Key of the option that is active as soon as the list opens. */
  opensAt?(): string;
  opened?(): void;
  /** Something was typed, pasted, or composed to its end. */
  typed(text: string): void;
  choose(option: Option): void;
  /** Enter was pressed while no list was to be seen. */
  entered?(): void;
  /** Escape emptied the field. */
  emptied?(): void;
  /** The focus left the field. */
  left(): void;
}
