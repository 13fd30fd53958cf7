/** Name of the journal in the folder of a run. */
export const JOURNAL_NAME = 'journal.jsonl';
