/**
 * The script that pages load: the carousel, which is the first thing to be seen, and with it all that the other
 * elements share. Those come by themselves when they are on the page or first needed.
 */
import './carousel/carousel.ts';
import { autoload } from './shared/autoload.ts';
import { followAddress } from './shared/look-address.ts';

// A server that renders imports this file too.
if (typeof document !== 'undefined') {
  autoload(document);
  followAddress();
}
