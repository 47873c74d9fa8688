export declare function applyTheme(mode: 'light' | 'dark'): void;
