import type { Role } from '../../model/section.ts';

/** The words that give a heading its role, the stronger family first; reading.md, "Roles of sections". */
export const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    'validation',
    /\b(?:validat(?:e|es|ed|ing|ion|ions)|verif(?:y|ies|ied|ying|ication|ications)|tests?|acceptance|(?:success|exit|completion) criteria|expected (?:outcomes?|results?)|smoke[- ]tests?|health[- ]checks? after)\b|^testing$|(?:smoke|integration|functional|post-\w+|final|production|acceptance|regression) testing\b|検証|확인|검증/i,
  ],
  [
    'rollback',
    /\broll(?:s|ed|ing)?[ -]?backs?\b|\brevert(?:s|ing|ed)?\b|\bback(?:ing)?[ -]?out\b|\brestor(?:e|ing) (?:the )?previous\b|\bundo(?:ing)?\b|\b(?:go|going|get|getting|return|returning|switch|switching|chang(?:e|ing)) back to (?:the |your )?(?:old|previous|last|former|earlier|prior) (?:\w+ )?(?:version|release|state|image|configuration|revision|setup)\b|\breturn(?:ing)? to (?:the |your )?(?:old|previous|last|former|earlier|prior) (?:\w+ )?(?:version|release|state|image|configuration|revision|setup)\b|^going back$|ロールバック|롤백|回滚|回退/i,
  ],
  [
    'escalation',
    /\bescalat(?:e|es|ed|ing|ion|ions)\b|\bcontacts?\b|\bcontact (?:information|points?|list|details)\b|\bwho to (?:call|contact|page)\b|エスカレーション|에스컬레이션/i,
  ],
  [
    'prerequisites',
    /\bpre-?requisites?\b|\bpre-?reqs?\b|\brequirements?\b|^before\b|\bpreparations?\b|^prepar(?:e|ing)\b|^what you(?:'ll| will)? need\b|前提|사전/i,
  ],
  [
    'troubleshooting',
    /\btrouble-?shoot(?:ing)?\b|\b(?:common|known|frequent|typical|possible|likely) (?:issues?|problems?|errors?|failures?|(?:root )?causes?)\b|\bfailure (?:scenarios?|modes?|paths?|cases?|handling)\b|\bdiagnos(?:e|es|is|ing|tics?)\b|\bdebug(?:ging)?\b(?! (?:logs?|logging|mode|level|builds?|output|symbols|flags?)\b)|\binvestigat(?:e|ing|ion|ions)\b|\bsymptoms?\b|\bemergency procedures?\b|トラブルシュ|문제 해결|故障/i,
  ],
  [
    'monitoring',
    /\bmonitor(?:s|ed|ing)?\b|\bwatch(?:ing)?\b|\bmetrics?\b|\balert(?:s|ing)?\b|\bdashboards?\b|\bobserv(?:e|ability)\b|モニタリング|모니터링|监控/i,
  ],
  [
    'followup',
    /^post(?:-\p{L}|[ -]?(?:deploy|update|upgrade|incident|mortem|install|implement|migration|rollback|recovery|restore|failover|cutover|switchover|rotation|reboot|patch|maintenance|change|release|checks?\b|tasks?\b|actions?\b|steps?\b))|\bclean(?:ing)?[- ]?ups?\b|^after\b|\bfollow[- ]?ups?\b|\blessons learned\b|\btear[- ]?down\b/iu,
  ],
  [
    'reference',
    /\bprevent(?:ion|ing|ive|ative)?\b|\bpitfalls?\b|\bbest practices?\b|\brelated\b|\breferences?\b|\bhistory\b|\btable of contents\b|^contents$|\bschedules?\b|\bnext steps?\b|\b(?:notes?|caveats|limitations|restrictions|constraints)\b|\bfaqs?\b|\bfrequently asked\b|\b(?:additional|external|further|other|useful|more) (?:\w+ )?(?:resources?|links?|reading|information|info|documentation)\b|^(?:resources|links|see also|appendix\b.*|glossary|change ?log|documentation|further reading|tips|tips (?:and|&) tricks)$|参考|참고/i,
  ],
  [
    'overview',
    /\boverviews?\b|\bsummary\b|\bpurpose\b|\bmeaning\b|\bimpacts?\b|\barchitectures?\b|\bcurrent state\b|\bstrateg(?:y|ies)\b|\bintroduction\b|\bbackground\b|\bdescription\b|\bscope\b|\bobjectives?\b|^about\b|^(?:context|goals?|definitions?)$|^what is\b|^when to use\b|概要|개요/i,
  ],
  [
    'procedure',
    /\bprocedures?\b|\bsteps\b|\binstructions?\b|\bprocess\b|\broll-?outs?\b|\bupgrad(?:e|es|ing)\b|\bdeploy(?:s|ing|ment|ments)?\b|\bupdat(?:e|es|ing)\b|\bmitigat(?:e|es|ing|ion|ions)\b|\bremediat(?:e|es|ing|ion|ions)\b|\bresolutions?\b|\bresolv(?:e|ing)\b|\brecover(?:y|ing)?\b|\bhow to\b|\bhow-to\b|\binstall(?:ation|ing)?\b|\bmigrat(?:e|ion|ing)\b|^fix(?:es|ing)?\b|\bsolutions?\b|^workarounds?\b|手順|절차|步骤/i,
  ],
];
