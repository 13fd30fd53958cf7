/** How a plan may be printed. */
export const PLAN_FORMATS = ['text', 'json', 'mermaid'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];
