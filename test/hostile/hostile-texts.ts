/** Texts that a terminal would obey, or that hide or disguise what stands around them: one line each, as they are sent. */
export interface HostileText {
  readonly name: string;
  readonly text: string;
}

const ESC = '\u001b';
const ST = `${ESC}\\`;
const BEL = '\u0007';

export const HOSTILE_TEXTS: readonly HostileText[] = [
  // CSI
  { name: 'the screen cleared', text: `a${ESC}[2J${ESC}[Hb` },
  { name: 'the scrollback cleared', text: `a${ESC}[3Jb` },
  { name: 'the line above written over', text: `a${ESC}[1A${ESC}[2Kb` },
  { name: 'the cursor elsewhere', text: `a${ESC}[1;1Hb` },
  { name: 'the cursor hidden', text: `a${ESC}[?25lb` },
  { name: 'invisible letters', text: `a${ESC}[8mb` },
  { name: 'letters in the colour of the ground', text: `a${ESC}[30;40mb` },
  { name: 'the alternate screen left', text: `a${ESC}[?1049lb` },
  { name: 'the alternate screen entered', text: `a${ESC}[?1049hb` },
  { name: 'the mouse asked for', text: `a${ESC}[?1000h${ESC}[?1006hb` },
  { name: 'focus asked for', text: `a${ESC}[?1004hb` },
  { name: 'pastes no longer marked', text: `a${ESC}[?2004lb` },
  { name: 'pastes marked', text: `a${ESC}[?2004hb` },
  { name: 'the end of a paste', text: `a${ESC}[201~b` },
  { name: 'lines no longer broken', text: `a${ESC}[?7lb` },
  { name: 'output held back', text: `a${ESC}[?2026hb` },
  { name: 'the place of the cursor asked for', text: `a${ESC}[6nb` },
  { name: 'the status asked for', text: `a${ESC}[5nb` },
  { name: 'the kind of terminal asked for', text: `a${ESC}[cb` },
  { name: 'the version asked for', text: `a${ESC}[>0qb` },
  { name: 'the title asked for, as if it were typed', text: `a${ESC}[21tb` },
  { name: 'the window made small', text: `a${ESC}[8;1;1tb` },
  { name: 'a scroll region', text: `a${ESC}[1;2rb` },
  { name: 'a soft reset', text: `a${ESC}[!pb` },
  { name: 'a letter repeated', text: `a${ESC}[1000000bb` },
  { name: 'lines inserted', text: `a${ESC}[1000Lb` },
  { name: 'keys that mean something else', text: `a${ESC}[>4;2m${ESC}[=5ub` },
  { name: 'a sequence that is not ended', text: `a${ESC}[` },
  // Other escapes
  { name: 'a full reset', text: `a${ESC}cb` },
  { name: 'a screen of E', text: `a${ESC}#8b` },
  { name: 'letters of another set', text: `a${ESC}(0qqqb` },
  { name: 'another set, by shift out', text: 'a\u000eqqq\u000fb' },
  { name: 'the keypad', text: `a${ESC}=b` },
  { name: 'a place kept and taken', text: `a${ESC}7${ESC}8b` },
  // OSC
  { name: 'a title', text: `a${ESC}]0;owned${BEL}b` },
  { name: 'a title, ended by ST', text: `a${ESC}]2;owned${ST}b` },
  { name: 'an icon title', text: `a${ESC}]1;owned${BEL}b` },
  { name: 'the folder of a tab', text: `a${ESC}]7;file://evil/etc${ST}b` },
  { name: 'a link', text: `a${ESC}]8;;https://evil.example/${ST}safe.example${ESC}]8;;${ST}b` },
  { name: 'a notification', text: `a${ESC}]9;owned${BEL}b` },
  { name: 'the clipboard', text: `a${ESC}]52;c;cm0gLXJmIH4K${BEL}b` },
  { name: 'the clipboard asked for', text: `a${ESC}]52;c;?${BEL}b` },
  { name: 'colours changed', text: `a${ESC}]4;0;#000000${BEL}${ESC}]11;#000000${BEL}b` },
  { name: 'colours asked for', text: `a${ESC}]11;?${BEL}b` },
  { name: 'a prompt of a shell', text: `a${ESC}]133;A${ST}b` },
  { name: 'a command of a shell, told to the terminal', text: `a${ESC}]633;E;rm -rf /${ST}b` },
  { name: 'a file for iTerm', text: `a${ESC}]1337;File=name=eA==;inline=1:AAAA${BEL}b` },
  { name: 'a function of iTerm', text: `a${ESC}]1337;SetUserVar=x=eA==${BEL}b` },
  { name: 'a function of rxvt', text: `a${ESC}]777;notify;x;y${BEL}b` },
  { name: 'a string that is not ended', text: `a${ESC}]0;owned` },
  // DCS, APC, PM, SOS
  { name: 'a picture in sixels', text: `a${ESC}Pq#0;2;0;0;0#0~~@@vv${ST}b` },
  { name: 'a setting asked for', text: `a${ESC}P$qm${ST}b` },
  { name: 'a key defined', text: `a${ESC}P0;1|17/726d${ST}b` },
  { name: 'a multiplexer passed through', text: `a${ESC}Ptmux;${ESC}${ESC}]52;c;eA==${BEL}${ST}b` },
  { name: 'a picture for kitty', text: `a${ESC}_Gf=24,s=1,v=1;AAAA${ST}b` },
  { name: 'a private message', text: `a${ESC}^owned${ST}b` },
  { name: 'a start of string', text: `a${ESC}Xowned${ST}b` },
  { name: 'a title of screen', text: `a${ESC}kowned${ST}b` },
  // C1
  { name: 'a C1 control sequence', text: 'a\u009b2Jb' },
  { name: 'a C1 system command', text: 'a\u009d0;owned\u009cb' },
  { name: 'a C1 device control', text: 'a\u0090q~~\u009cb' },
  { name: 'a C1 application command', text: 'a\u009fGf=24;AAAA\u009cb' },
  { name: 'a C1 private message', text: 'a\u009eowned\u009cb' },
  { name: 'a C1 index', text: 'a\u0084\u0085\u008d\u008eb' },
  // C0
  { name: 'a bell', text: 'a\u0007b' },
  { name: 'a backspace trick', text: 'rm -rf x\b\b\b\b\b\b\b\bls     ' },
  { name: 'NUL', text: 'a\u0000b' },
  { name: 'a form feed and a vertical tab', text: 'a\u000c\u000bb' },
  { name: 'a delete', text: 'a\u007fb' },
  { name: 'an answer and a cancel', text: 'a\u0005\u0018\u001ab' },
  { name: 'flow control', text: 'a\u0013\u0011b' },
  // Unicode
  { name: 'a reversed text', text: 'a\u202egpj.exe' },
  { name: 'isolates', text: 'a\u2066b\u2069\u2067c\u2069\u2068d\u2069' },
  { name: 'embeddings and marks', text: 'a\u202ab\u202c\u202dc\u202c\u200e\u200f\u061cd' },
  { name: 'zero-width spaces', text: 'a\u200b\u200b\u2060\ufeffb' },
  { name: 'joiners in ASCII', text: 'a\u200d\u200cb' },
  { name: 'a soft hyphen', text: 'a\u00adb' },
  { name: 'blank letters', text: 'a\u115f\u1160\u3164\uffa0b' },
  { name: 'tags that smuggle ASCII', text: 'a\u{e0001}\u{e0072}\u{e006d}b' },
  { name: 'variation selectors that smuggle bytes', text: 'a\u{e0100}\u{e0123}b' },
  { name: 'line and paragraph separators', text: 'a\u2028b\u2029c' },
  { name: 'notes of interlinear text', text: 'a\ufff9b\ufffac\ufffbd' },
  { name: 'old format characters', text: 'a\u206a\u206f\u180eb' },
  { name: 'musical controls', text: 'a\u{1d173}\u{1d17a}b' },
  { name: 'a flood of marks', text: `a${'\u0300\u0301\u0302\u0336'.repeat(50)}b` },
  { name: 'a mark that begins a line', text: '\u0336\u20dda' },
  { name: 'lone surrogates', text: 'a\ud83db\ude00c' },
  { name: 'characters that are none', text: 'a\uffff\ufdd0b' },
  // Widths
  { name: 'wide letters', text: '日本語'.repeat(60) },
  { name: 'a letter as wide as a line', text: 'a\ufdfd\u{12031}b' },
  { name: 'families', text: '👩\u200d👩\u200d👧\u200d👦'.repeat(30) },
  { name: 'tones of skin', text: '👍🏽'.repeat(60) },
  { name: 'half a flag', text: 'a\u{1f1e9}b\u{1f1e9}\u{1f1ea}c' },
  { name: 'keycaps and variations', text: 'a1\ufe0f\u20e3#\ufe0f\u20e3⚠\ufe0fb' },
  { name: 'a very long line', text: 'x'.repeat(20_000) },
  { name: 'a very long line of tabs', text: `a${'\t'.repeat(2000)}b` },
  { name: 'a command after 500 blanks', text: `a${' '.repeat(500)}b` },
];

/** What no terminal may get: controls but line feeds, and what hides or reorders. */
export const OBEYED =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\p{Cs}/u;

/** Marks that reach into other lines, or that are drawn on what stands before a line. */
export const PILED = /\p{M}{5}|^\p{M}/mu;
