import type { ReactiveController } from 'lit';
import type { AlarmBoard } from './alarm-board';

/** Tiles that are drawn before anybody has measured how many there is room for. */
const firstCapacity = 12;

/**
 * Lets a board fill a screen on a wall, where nobody scrolls: it shows as many tiles as there is room
 * for.
 */
export class Wall implements ReactiveController {
  readonly #board: AlarmBoard;
  #capacity = firstCapacity;

  constructor(board: AlarmBoard) {
    this.#board = board;
    board.addController(this);
  }

  /** How many tiles there is room for. */
  get capacity(): number {
    return this.#capacity;
  }

  /** Fills the screen with the board, or gives it back. */
  toggle(): void {
    if (!this.#board.wall) void this.#board.requestFullscreen();
    else if (document.fullscreenElement) void document.exitFullscreen();
    else this.#board.wall = false;
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#follow);
    window.addEventListener('resize', this.#resized);
  }

  hostUpdated(): void {
    if (this.#board.wall) this.#measure();
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#follow);
    window.removeEventListener('resize', this.#resized);
  }

  readonly #follow = (): void => {
    this.#board.wall = this.#board.matches(':fullscreen');
  };

  readonly #resized = (): void => {
    if (this.#board.wall) this.#measure();
  };

  // The style sheet decides how large a tile is, by the size of the screen.
  #measure(): void {
    const box = this.#board.renderRoot.querySelector<HTMLElement>('.tiles');
    const size = box?.querySelector<HTMLElement>('ops-alarm-row')?.offsetHeight;
    if (!box || !size) return;
    const { gridTemplateColumns, rowGap } = getComputedStyle(box);
    const gap = Number.parseFloat(rowGap) || 0;
    const rows = Math.max(1, Math.floor((box.clientHeight + gap) / (size + gap)));
    const capacity = rows * gridTemplateColumns.split(' ').length;
    if (capacity === this.#capacity) return;
    this.#capacity = capacity;
    this.#board.refit();
  }
}
