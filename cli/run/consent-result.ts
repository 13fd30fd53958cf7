import type { Consent } from '../../engine/run/event.ts';
import type { Shown } from './open-screen.ts';
import type { Screen } from './screen.ts';

/** What a screen shows, and the text of the document as it came. */
export type ShownSource = Shown & { readonly source: string };

/** Whether a document may be run. */
export type ConsentResult =
  /** `screen` is open where it was asked on one, and is the run's. */
  | { readonly status: 'given'; readonly consent: Consent; readonly screen?: Screen }
  | { readonly status: 'declined' }
  | { readonly status: 'missing'; readonly reason: string };
