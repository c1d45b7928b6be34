export type DesktopHome = 'stand-in' | 'electron';
/** The stand-in, and Electron itself where its executable is and there is a display to show a window on. */
export declare function desktopHomes(): readonly DesktopHome[];
export declare function executableOf(on: DesktopHome): string;
