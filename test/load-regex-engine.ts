import { loadRegexEngine } from '../engine/match/regex-engine.ts';

/** As the program does before it compiles a pattern of an author's. */
await loadRegexEngine();
