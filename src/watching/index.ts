// What an operator sees of a running bot: its log, its metrics and its health.
export { createLog } from './log.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { asRequest, currentRequest, newReference } from './request.ts';
export { hiding } from './secrets.ts';
export { openWindow, type Window } from './window.ts';
