import { readReversedCondition } from '../prose/reversed-condition.ts';
import { forbids } from './forbidden.ts';

/** Whether words mark what follows as something that is not to be done: `# WRONG`, `# ❌ Bad:`, `**Don't do this:**`. */
export function isBadExample(text: string): boolean {
  const words = text.replace(/^[#*_\s]+/, '').trim();
  // `Do not run this if the replica lags` says when it is run.
  if (readReversedCondition(words) !== undefined) return false;
  return (
    forbids(words) ||
    /^(?:❌|✗|✘|🚫|⛔)\s*(?=\p{L}|$)/u.test(words) ||
    /^(?:(?:this is )?(?:wrong|incorrect|bad|anti-?pattern|not recommended|deprecated(?: way)?|old way)(?: (?:example|way|approach|practice|command|usage))?)\s*(?:[:!(–—-]|$)/i.test(
      words,
    ) ||
    /^(?:please )?(?:you (?:should|must) )?(?:do not|don['’]t|never|not)(?:\s+(?:ever )?(?:do|run|use|execute|copy) (?:this|these|the following|that)\b|(?:\s+(?:do|run|use|execute|copy))?\s*:)/i.test(
      words,
    ) ||
    UNWANTED.some((form) => form.test(words)) ||
    ABROAD.test(words) ||
    /\((?:wrong|incorrect|bad|do not run|don['’]t run|do not use)\)\s*:?$/i.test(words)
  );
}

/** The same in other languages. */
const ABROAD =
  /^(?:잘못된 (?:예|방법)|나쁜 예|悪い例|間違い|NG例?|错误(?:示例|做法|用法)|反例|(?:Falsch|Schlecht(?:es Beispiel)?|Incorrect[oa]|Mal ejemplo|No hacer|Mauvais(?: exemple)?|Ne pas faire|Errado|Incorreto|Não faça|Неправильно)(?!\p{L}))\s*(?:[:：!(（–—-]|$)|(?:하지 마세요|실행하지 마|しないでください|不要(?:执行|运行|这样)|nicht ausführen)/iu;

const UNWANTED: readonly RegExp[] = [
  /^[^\p{L}]*(?:please )?(?:do not|don['’]?t|never) (?:ever )?(?:run|execute|use)(?: (?:this|these|it|them))?[^\p{L}\p{N}]*$/iu,
  /^(?:(?:this|here) is |an? |the |example of )*(?:wrong|incorrect|bad|broken|unsafe|old|outdated|obsolete|discouraged) (?:example|way|approach|practice|command|usage)s?\b[^.]*:$/i,
  /^instead of(?: (?:running|using|doing|typing|executing|calling))?(?: (?:this|the following))?\s*:?$/i,
  /^avoid(?: (?:running|using|doing|executing|calling))?(?: (?:this|these|the following|commands?\b.*))?\s*:$/i,
  /^(?:previously|formerly|historically|in the past|before this change)\b[^.]*:$/i,
  /\b(?:this|these|it|which|that|(?:the )?following)(?: commands?)? would (?:also )?(?:delete|destroy|remove|drop|wipe|erase|break|overwrite|fail)\b[^.]*:$/i,
];

/**
 * Whether the words right before code say that it is not to be run: `Do not run`, `instead of running`, `rather than`,
 * `There is no need to run`, `Previously we used`, `If you run`.
 */
export function isForbidden(before: string): boolean {
  const clause = before.split(/[.!?;,:](?=\s)|\s[–—-]\s/).at(-1) ?? '';
  return (
    DESCRIBING.test(clause) ||
    FORBIDDING.test(clause) ||
    /\b(?:previously|formerly|historically|(?:we|they|you) used to)\b/i.test(clause)
  );
}

const FORBIDDING =
  /\b(?:do(?:es)? not|don['’]t|never|must not|mustn['’]t|should not|shouldn['’]t|cannot|can['’]t|may not|not to|no need to|avoid|instead of|rather than|without|refrain from)(?: (?:just|simply|ever|even|be|have to|need to|needing to|having to|try to|attempt to|\w+ly))*(?: (?:run|running|use|using|execut\w+|do|doing|call|calling|type|typing|issue|issuing|apply|applying)\b(?: \S+){0,4})?\s*$/i;
/** `If you run`, `After you ran` tell of a command and order none. */
const DESCRIBING =
  /\b(?:if|when|whenever|after|before|once|unless) (?:you|we|they|someone|anyone|somebody|anybody) (?:have |had |already |accidentally )*(?:run|ran|use|used|execut\w+|typed?|call|called)(?: \S+){0,3}\s*$/i;
