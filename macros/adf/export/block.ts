import type { AdfNode } from './adf';

/** Where the text of a paragraph stands, other than at the start of its line. */
export type Align = 'center' | 'end';

/** A paragraph, or a heading where it has a level. */
export interface TextBlock {
  readonly kind: 'text';
  readonly level?: number;
  readonly align?: Align;
  readonly inlines: readonly AdfNode[];
}

/** One item of a list; of a list of tasks it says whether it is done. */
export interface ListItem {
  readonly blocks: readonly Block[];
  readonly isDone?: boolean;
}

/** A list of items. */
export interface ListBlock {
  readonly kind: 'list';
  readonly style: 'bullets' | 'numbers' | 'tasks';
  readonly start?: number;
  readonly items: readonly ListItem[];
}

/** One cell of a table. */
export interface TableCell {
  readonly isHeader: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly background?: string;
  readonly blocks: readonly Block[];
}

/** A table by its rows. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

/** A panel with the type that ADF has for it. */
export interface PanelBlock {
  readonly kind: 'panel';
  readonly panelType: string;
  readonly color?: string;
  readonly blocks: readonly Block[];
}

/** An image of the site. */
export interface ImageBlock {
  readonly kind: 'image';
  readonly url: string;
  readonly alt: string;
  readonly width?: number;
  readonly href?: string;
}

/**
 * What HTML says, in blocks that stand in each other as they do there: which of them ADF lets stand
 * where is decided later.
 */
export type Block =
  | TextBlock
  | ListBlock
  | TableBlock
  | PanelBlock
  | ImageBlock
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'expand'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' };
