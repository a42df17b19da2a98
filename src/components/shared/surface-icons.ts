/** Icons that only dialogs use: apart from the others, so that they weigh nothing in the first script. */
export const shareIcon = 'M10 12.5v-10M6.5 5.5 10 2l3.5 3.5M4.5 9.5v7.5h11V9.5';
export const closeIcon = 'm5 5 10 10M15 5 5 15';
export const copyIcon =
  'M8 7h7.5a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1ZM13 7V3.5H3.5V14H7';
export const doneIcon = 'm4 10.5 4 4 8-9';
