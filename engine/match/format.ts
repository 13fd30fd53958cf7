import type { Compiled } from './compiled.ts';
import { formatContains } from './contains.ts';
import { formatEmpty } from './empty.ts';
import { formatExit } from './exit.ts';
import { formatJson } from './json.ts';
import { formatJudgement } from './judgement.ts';
import { formatLines } from './lines.ts';
import { formatLiteral } from './literal.ts';
import { formatNumber } from './number.ts';
import { formatRegex } from './regex.ts';
import { formatState } from './state-text.ts';
import { formatStatus } from './status.ts';
import { formatTable } from './table.ts';

/** The words that compile to the same check again, for accepting an output while keeping the author's patterns. */
export function formatCompiled(compiled: Compiled): string {
  switch (compiled.type) {
    case 'literal':
      return formatLiteral(compiled);
    case 'lines':
      return formatLines(compiled);
    case 'table':
      return formatTable(compiled);
    case 'json':
      return formatJson(compiled);
    case 'number':
      return formatNumber(compiled);
    case 'empty':
      return formatEmpty(compiled);
    case 'state':
      return formatState(compiled);
    case 'status':
      return formatStatus(compiled);
    case 'judgement':
      return formatJudgement(compiled);
    case 'contains':
      return formatContains(compiled);
    case 'regex':
      return formatRegex(compiled);
    case 'exit':
      return formatExit(compiled);
  }
}
