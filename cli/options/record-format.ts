/** How the record of a run may be printed. */
export const RECORD_FORMATS = ['markdown', 'json'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];
