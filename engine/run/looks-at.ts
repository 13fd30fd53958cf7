import type { Manual } from '../model/item.ts';

/**
 * Whether a person who has done it has seen that something is so: it says what there is to see (as a bullet of success criteria does), or asks to look. What only is to be done
 * (`Post a message`) shows nothing; nor do words of a language that is not among these.
 *
 * @example
 * Check that the dashboard is green
 */
export function looksAtSomething({ text, acceptance = [], criterion }: Manual): boolean {
  return criterion === true || acceptance.length > 0 || LOOKS.test(text.trim()) || /\?$/.test(text.trim());
}

/** Verbs of looking, of the eight languages in which orders are read (engine/parse/prose/order-abroad.ts). */
const LOOKS =
  /^(?:(?:please|then|now|also|again|manually|visually)[, ]+)*(?:double[- ]?check|re-?check|check|verify|re-?verify|confirm|ensure|make sure|validate|look|test|see|observe|monitor|watch|inspect|review|assert|compare|spot[- ]check|smoke[- ]test|examine|vérifie[rz]?|contrôle[rz]?|assure[rz]|prüfe?n?|überprüfe?n?|kontrolliere?n?|verifi(?:ca|que|car|cá)|comprueb[ae]|comprobar|asegúr[ae](?:te|se)|revis[ae]r?|certifique-se|confir(?:a|ma|me|mar)|провер\p{L}*|убеди\p{L}*)(?!\p{L})|(?:確認|点検|检查|確かめ|核实|验证|確保|确保|观察|확인|점검|검증)/iu;
