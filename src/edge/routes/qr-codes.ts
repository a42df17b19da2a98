import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { lazyHandler } from './lazy-handler.ts';

/**
 * `POST /v1/qr-codes`: a QR code as a picture that 2m.is hosts, for places that cannot draw one, such as letters and
 * prints. The elements draw theirs on the spot, so hardly anybody asks.
 */
export function qrCodeRoutes(services: Services): Hono {
  const app = new Hono();
  const load = async () => (await import('./qr-code-handler.ts')).createQrCodeHandler(services);
  app.post('/v1/qr-codes', lazyHandler(load));
  return app;
}
