/**
 * Letters of other scripts that look like ASCII letters in the typefaces that terminals use, each with the letter that it is
 * taken for. From Unicode Technical Standard 39, confusables.txt; of its pairs those whose difference cannot be seen.
 */
const PAIRS = [
  // Cyrillic
  'аa сc ԁd еe һh іi јj ӏl оo рp ԛq ѕs ѵv ԝw хx уy ҽe',
  'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ԚQ ЅS ТT ԜW ХX УY ҮY ӀI ЗZ',
  // Greek
  'αa γy ιi κk νv οo ρp υu ϲc ϳj',
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX',
  // Armenian
  'օo ոn սu հh ցg զq յj Օ0 Տs Լl',
  // Cherokee
  'ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎥI ᎫJ ᏦK ᏞL ᎷM ᏢP ᏚS ᎢT ᏙV ᎳW ᏃZ',
].join(' ');

/** Latin letters that are no ASCII; in a word of another language they are what they seem to be. */
const LATIN_PAIRS = 'ıi ɩi ɡg ɑa ɪi ᴀa ʙb ᴄc ᴅd ᴇe ʜh ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz ǀl ƚl';

let foreign: ReadonlyMap<string, string> | undefined;
let latin: ReadonlyMap<string, string> | undefined;

/**
 * The ASCII letter or digit that a character of another script is taken for; nothing where it looks like none. Wide and
 * mathematical forms (`ｒ`, `𝗆`) count as such.
 */
export function foreignLookalike(character: string): string | undefined {
  foreign ??= pairsOf(PAIRS);
  return foreign.get(character) ?? asciiForm(character);
}

/** The same of a Latin letter that is no ASCII (`ı`, small capitals). */
export function latinLookalike(character: string): string | undefined {
  latin ??= pairsOf(LATIN_PAIRS);
  return latin.get(character);
}

function pairsOf(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [[...pair][0] ?? '', [...pair][1] ?? '']));
}

/** Compatibility forms of Unicode, annex 15: `ｒ` is `r`, `ⅼ` is `l`. A superscript or an ordinal is none that is overlooked. */
function asciiForm(character: string): string | undefined {
  if (character <= '\u00ff') return undefined;
  const plain = character.normalize('NFKC');
  return /^[A-Za-z0-9]$/.test(plain) ? plain : undefined;
}
