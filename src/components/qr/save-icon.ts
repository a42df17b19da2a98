/** Apart from other icons: a page with a code has no dialog, and a dialog has no code until it is opened. */
export const saveIcon = 'M10 3v10M6 9.5l4 4 4-4M4 17h12';
