/** Whether words mark what follows as something that is not to be done: `# WRONG`, `# ❌ Bad:`, `**Don't do this:**`. */
export function isBadExample(text: string): boolean {
  const words = text.replace(/^[#*_\s]+/, '').trim();
  return (
    /^(?:❌|✗|✘|🚫|⛔)\s*(?=\p{L}|$)/u.test(words) ||
    /^(?:(?:this is )?(?:wrong|incorrect|bad|anti-?pattern|not recommended|deprecated(?: way)?|old way)(?: (?:example|way|approach|practice|command|usage))?)\s*(?:[:!(–—-]|$)/i.test(
      words,
    ) ||
    /^(?:do not|don['’]t|never)\s+(?:do|run|use|execute|copy) (?:this|these|the following|that)\b/i.test(words) ||
    /\((?:wrong|incorrect|bad|do not run|don['’]t run|do not use)\)\s*:?$/i.test(words)
  );
}
