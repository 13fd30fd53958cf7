/**
 * Whether words ask for work in Chinese, French, German, Japanese, Korean, Portuguese, Russian or Spanish. A closed table of
 * how runbooks order: courteous imperatives, verbs that open a line and, of an item of a list (`listed`), plain verbs that end it.
 *
 * @example `외부에서 발급한 secret을 삭제한다.`, `Pod を再起動する`, `检查日志`, `Prüfen Sie die Logs`, `Verifique los registros`
 */
export function ordersAbroad(text: string, listed = false): boolean {
  const words = text.trim().replace(/^[\s\d.)*•-]+/, '');
  if (/[가-힣]/.test(words)) return KOREAN.test(words) || (listed && KOREAN_ITEM.test(words));
  if (/[ぁ-ヿ]/.test(words)) return JAPANESE.test(words) || (listed && JAPANESE_ITEM.test(words));
  if (/\p{Script=Han}/u.test(words)) return CHINESE.test(words);
  if (/\p{Script=Cyrillic}/u.test(words)) return RUSSIAN.test(words);
  // Most documents are in English, whose small words stand in nearly every sentence.
  if (/\b(?:the|of|is|are|and|with)\b/i.test(words)) return false;
  if (OPENING.test(words) || /^(?:Bitte )?\p{Lu}\p{Ll}+en Sie\b/u.test(words)) return true;
  return listed && GERMAN_ITEM.test(words);
}

const KOREAN = /(?:세요|십시오|시오|하라|해라|바랍니다|할 것)(?:\s*\([^)]*\))?\s*[.:。]?$/;
/** In a list, what is told is meant to be done. */
const KOREAN_ITEM =
  /(?:하기|한다|합니다|둔다|끈다|켠다|만든다|넣는다|지운다|바꾼다|누른다|연다|닫는다|기다린다|보낸다|올린다|내린다|고친다|적는다|건다|확인|실행|삭제|재시작|점검|수정|적용|등록|생성|중지|백업|복구|롤백|배포|통보|공유)(?:\s*\([^)]*\))?\s*[.:。]?$/;
const JAPANESE = /(?:ください|下さい|すること|しましょう)(?:\s*[（(][^)）]*[)）])?\s*[。：:]?$/;
const JAPANESE_ITEM =
  /(?:します|する|待つ|開く|戻す|止める|確認|実行|停止|起動|再起動|削除|作成|適用|連絡|通知|更新|復旧)(?:\s*[（(][^)）]*[)）])?\s*[。：:]?$/;
const CHINESE =
  /^(?:请|先|首先|然后|再|接着|最后|并)?(?:检查|确认|执行|运行|重启|启动|停止|等待|打开|登录|通知|联系|备份|恢复|回滚|删除|创建|修改|更新|部署|验证|查看|切换|观察|监控|记录|关闭|清理|扩容|缩容|收集)/;
const RUSSIAN =
  /^(?:Пожалуйста,? )?(?:Провер(?:ьте|ить)|Запуст(?:ите|ить)|Перезапуст(?:ите|ить)|Останов(?:ите|ить)|Дожд(?:итесь|аться)|Подожд(?:ите|ать)|Откр(?:ойте|ыть)|Сообщ(?:ите|ить)|Свяжитесь|Удал(?:ите|ить)|Созда(?:йте|ть)|Примен(?:ите|ить)|Убед(?:итесь|иться)|Выполн(?:ите|ить)|Восстанов(?:ите|ить)|Обнов(?:ите|ить))/i;
const OPENING =
  /^(?:por favor,? |s'il vous plaît,? )?(?:verifi(?:que|car)|comp(?:ruebe|robar)|ejecut(?:e|ar)|execut(?:ar|e (?:o|a|os|as)\b)|reinici(?:e|ar)|det(?:enga|ener)|inici(?:e|ar)|esper(?:e|ar)|abr(?:a|ir)|notifi(?:que|car)|contact(?:e |ar\b)|elimin(?:e|ar)|cre(?:e |ar\b)|apli(?:que|car)|revis(?:e (?:el|la|los|las|que)|ar)\b|confirm(?:e (?:el|la|que|o|a)|ar)\b|aseg[úu]r(?:ese|arse)|actuali(?:ce|zar)|restaur(?:e|ar) |despl(?:iegue|egar)|monitor(?:ee|ear|ar)\b|par(?:e|ar) [oa]s? |aguard(?:e|ar)|remov(?:a|er)\b|cri(?:e|ar) |certifique-se|atuali(?:ze|zar)|v[ée]rifi(?:ez|er)|ex[ée]cut(?:ez|er)|lanc(?:ez|er)|red[ée]marr(?:ez|er)|arr[êe]t(?:ez|er)|d[ée]marr(?:ez|er)|attend(?:ez|re)|ouvr(?:ez|ir)|pr[ée]ven(?:ez|ir)|contactez|contacter|supprim(?:ez|er)|cr[ée](?:ez|er)\b|appliqu(?:ez|er)|assurez-vous|mett(?:ez|re) |restaur(?:ez|er)|d[ée]ploy(?:ez|er)|surveill(?:ez|er)|connectez-vous)/i;
const GERMAN_ITEM =
  /^\p{Lu}[^.!?:]{2,90}\s(?:prüfen|überprüfen|kontrollieren|starten|neu starten|neustarten|stoppen|anhalten|beenden|löschen|entfernen|sichern|erstellen|anlegen|warten|öffnen|melden|informieren|benachrichtigen|kontaktieren|ausführen|durchführen|wiederherstellen|zurückrollen|aktualisieren|einspielen|anmelden|abmelden|aktivieren|deaktivieren|bestätigen|setzen|eintragen|abwarten)[.:]?$/u;
