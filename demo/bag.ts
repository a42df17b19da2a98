import type { LookstreamAddToCartEvent } from '../src/components/shared/visit-events.ts';

/** How long the demo's shop thinks, in milliseconds. */
const moment = 700;

const later = <Value>(value: Value) =>
  new Promise<Value>((resolve) => {
    setTimeout(() => resolve(value), moment);
  });

/** What a shop does with the one request that only a page can fulfil: its own bag. */
export function answerRequests(): void {
  document.body.addEventListener('lookstream-add-to-cart', (event: LookstreamAddToCartEvent) => {
    event.respondWith(later(event.product.key).then(addToBag));
  });
  for (const button of document.querySelectorAll('button.add')) button.addEventListener('click', addToBag);
}

function addToBag(): void {
  const bag = document.querySelector('#bag');
  if (bag) bag.textContent = String(Number(bag.textContent) + 1);
}
