import { readTool } from './tool.ts';

/** A tool that a requirement names, and its version where it says one. */
export interface NamedTool {
  readonly tool: string;
  readonly version?: string;
}

/**
 * All tools that a requirement names, the first of them first; what follows a part that is none is no list of tools any more.
 *
 * Example: `kubectl 1.28+, helm and jq installed` names three, `kubectl and access to the cluster` one
 */
export function readTools(text: string, code?: string): readonly NamedTool[] {
  if (readTool(text, code).tool === undefined) return [];
  const found: NamedTool[] = [];
  for (const part of text.split(BETWEEN)) {
    const { tool, version } = readTool(part.trim(), found.length === 0 ? code : part.trim().split(' ')[0]);
    if (tool === undefined || (found.length > 0 && OPTIONAL.test(part))) break;
    found.push(version === undefined ? { tool } : { tool, version });
  }
  return found.filter(({ tool }, index) => found.findIndex((other) => other.tool === tool) === index);
}

/** `kubectl, helm (if charts are used)`: it may well be missing. */
const OPTIONAL = /\((?:only )?(?:if|when|optional)\b|\boptional/i;
/** Between the members of a list; not inside brackets. */
const BETWEEN = /\s*(?:,\s*(?:and |&\s*)?|\s(?:and|&|plus)\s|\s\+\s|;\s|\s\/\s|(?<=[a-z])\/(?=[a-z]))\s*(?![^(]*\))/;
