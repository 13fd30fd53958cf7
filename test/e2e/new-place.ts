import { onTestFinished } from 'vitest';
import { makePlace, type Place } from './place.ts';

/** A place for one test; it goes when the test is over, with all that still runs in it. */
export function newPlace(): Place {
  const place = makePlace();
  onTestFinished(() => place.remove());
  return place;
}
