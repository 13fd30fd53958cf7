import { readWatchTime } from './watch-time.ts';

/** What the words before a list, a table or a fence say that it holds. */
export type Cue =
  | 'rollback-triggers'
  | 'escalation-triggers'
  | 'criteria'
  | 'symptoms'
  | 'contacts'
  | 'expected'
  | 'causes'
  | 'actions';

/** Reads a bold label, a heading or a sentence that leads to something: `Rollback Triggers:`, `Escalate if`, `Look for:`. */
export function readCue(text: string): Cue | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  // `Watch for 10 minutes:` is no list of what to watch out for.
  if (readWatchTime(words) !== undefined && /[:：]$|^\W*watch for\b/i.test(words)) return 'criteria';
  if (AWHILE.test(words)) return 'criteria';
  return CUES.find(([, pattern]) => pattern.test(words))?.[0];
}

const AWHILE = /^\W*watch for (?:a while|(?:a few|a couple of|several|some) (?:sec|min|hour)\w*)/i;
const CUES: readonly (readonly [Cue, RegExp])[] = [
  [
    'criteria',
    /\b(?:success|acceptance|exit|completion|health|go\/no-go) criteria\b|^success (?:metrics|indicators|conditions)\b|\b(?:is|are|was|considered|be) (?:successful|complete|done|healthy|resolved)\b.*\b(?:when|if|once)\b/i,
  ],
  [
    'rollback-triggers',
    /\b(?:roll ?-?back|abort|revert) (?:triggers?|criteria|conditions?|if|when)\b|\b(?:when|conditions|criteria|triggers?|reasons) (?:to|for|of) (?:a |an )?(?:roll(?:ing)? ?-?back|abort|revert)|\b(?:initiate|trigger|perform|execute|consider) (?:a |an |the )?(?:immediate )?roll ?-?back (?:if|when)\b|\b(?:automatically )?(?:rolls?|rolled|rolling) ?-?back(?: \w+)? (?:if|when)\b|\broll ?-?back (?:\w+ ){0,2}(?:if|when)(?: any)?\b.*:$/i,
  ],
  [
    'escalation-triggers',
    /\bescalat(?:e|es) (?:\w+ ){0,4}?(?:if|when)\b|\bwhen to escalate\b|\bescalat(?:ion|e) (?:triggers?|criteria|conditions?|thresholds?)\b|\bwhen to (?:call|page|contact)\b/i,
  ],
  [
    'expected',
    /\b(?:expected|you should see|should (?:see|show|return|print|output)|(?:sample|example) output)\b|\boutput:?$/i,
  ],
  [
    'symptoms',
    /\bsymptoms?\b|症状|증상|\bSymptome\b|s[íi]ntomas|sympt[ôo]mes|sintomas|симптомы|\b(?:look|watch) (?:out )?for\b(?=[^.]*:?$)|^(?:common|known|typical) (?:errors?|error messages|failures?)\b|^(?:signs|indicators?|detection|how to detect)\b/i,
  ],
  [
    'criteria',
    /^(?:verify|confirm|ensure|check|validate|make sure|monitor|watch)\b.*:$|\b(?:verify|confirm|ensure|check|make sure)(?: that| the following)?:$/i,
  ],
  [
    'contacts',
    /\bescalation (?:path|chain|order|levels?|contacts?|list|matrix)\b|\bcontacts?\b|\bwho to (?:call|contact|page)\b|\bon-?call\b/i,
  ],
  ['causes', /\b(?:causes?|reasons?)\b(?! (?:analysis|investigation|review)\b)/i],
  [
    'actions',
    /\b(?:actions?|steps|mitigations?|resolution|remediation|fix(?:es)?|solutions?|to-?dos?|tasks|procedure|recovery|workarounds?)\b/i,
  ],
];
