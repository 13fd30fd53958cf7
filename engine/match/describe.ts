import type { Compiled } from './compiled.ts';
import { describeContains } from './contains.ts';
import { describeEmpty } from './empty.ts';
import { describeExit } from './exit.ts';
import { describeJson } from './json.ts';
import { describeJudgement } from './judgement.ts';
import { describeLines } from './lines.ts';
import { describeLiteral } from './literal.ts';
import { describeNumber } from './number.ts';
import { describeRegex } from './regex.ts';
import { describeState } from './state-text.ts';
import { describeStatus } from './status.ts';
import { describeTable } from './table.ts';

/** A compiled expectation in one line, for people: what is checked, and not what the author wrote. */
export function describeCompiled(compiled: Compiled): string {
  const line = describeStrict(compiled).replace(/\s+/g, ' ');
  return compiled.hedged === true ? `${line}; else a person decides` : line;
}

function describeStrict(compiled: Compiled): string {
  switch (compiled.type) {
    case 'literal':
      return describeLiteral(compiled);
    case 'lines':
      return describeLines(compiled);
    case 'table':
      return describeTable(compiled);
    case 'json':
      return describeJson(compiled);
    case 'number':
      return describeNumber(compiled);
    case 'empty':
      return describeEmpty(compiled);
    case 'state':
      return describeState(compiled);
    case 'status':
      return describeStatus(compiled);
    case 'judgement':
      return describeJudgement(compiled);
    case 'contains':
      return describeContains(compiled);
    case 'regex':
      return describeRegex(compiled);
    case 'exit':
      return describeExit(compiled);
  }
}
