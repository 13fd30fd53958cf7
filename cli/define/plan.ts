import { type Command, Option } from 'commander';
import { PLAN_FORMATS, type PlanFormat } from '../options/plan-format.ts';
import type { Finish } from './finish.ts';

/** `handrail plan FILE [--format text|json|mermaid]`. */
export function definePlan(program: Command, finish: Finish): void {
  program
    .command('plan')
    .argument('<file>', 'a runbook in Markdown')
    .addOption(new Option('--format <format>', 'how to print it').choices(PLAN_FORMATS).default('text'))
    .description('Print the steps in order, what each command would do, and where a failure leads; runs nothing.')
    .action(async (file: string, options: { format: PlanFormat }) => {
      const { plan } = await import('../commands/plan.ts');
      finish(await plan(file, options.format));
    });
}
