/** swiper/element wants the text of these for its shadow root, and the build gives it. */
declare module 'swiper/element/css/a11y' {
  const text: string;
  export { text as default };
}

declare module 'swiper/element/css/navigation' {
  const text: string;
  export { text as default };
}

declare module 'swiper/element/css/pagination' {
  const text: string;
  export { text as default };
}
