import type { Role } from '../../model/section.ts';

/**
 * Common heading words of runbooks in Chinese, French, German, Japanese, Korean, Portuguese, Russian and Spanish, in the order
 * of `ROLE_WORDS`. A closed table: it is asked only where the English words say nothing.
 */
export const ROLE_WORDS_ABROAD: readonly (readonly [Role, RegExp])[] = [
  [
    'validation',
    /検証|動作確認|확인|검증|验证|校验|Validierung|Überprüfung|Verifi(?:kation|zierung)|verificaci[óo]n|validaci[óo]n|v[ée]rification|verifica[çc][ãa]o|valida[çc][ãa]o|проверк/i,
  ],
  [
    'rollback',
    /ロールバック|切り戻し|롤백|되돌리기|回滚|回退|Zurückrollen|Rücksetz|reversi[óo]n|retour arrière|revers[ãa]o|откат/i,
  ],
  [
    'escalation',
    /エスカレーション|連絡先|에스컬레이션|연락처|联系人|Eskalation|Ansprechpartner|Kontakte?\b|escalamiento|escalado|contactos?\b|escalade|escalonamento|contatos?\b|эскалац|контакты/i,
  ],
  [
    'prerequisites',
    /前提|事前|準備|사전|전제|준비|前置|先决|准备|Voraussetzung|Vorbereitung|Vorbedingung|requisitos|preparaci[óo]n|pr[ée]-?requis|pr[ée]paration|prepara[çc][ãa]o|предварительн|подготовк/i,
  ],
  [
    'troubleshooting',
    /トラブル|症状|障害|原因調査|문제 해결|증상|진단|장애|故障|排查|诊断|Fehlerbe(?:hebung|handlung)|Fehlersuche|Symptome?\b|Diagnose|soluci[óo]n de problemas|s[íi]ntomas|diagn[óo]stico|d[ée]pannage|sympt[ôo]mes?\b|diagnostic\b|solu[çc][ãa]o de problemas|sintomas|неполад|симптом|диагностик/i,
  ],
  [
    'monitoring',
    /モニタリング|監視|모니터링|监控|监测|Überwachung|monitoreo|supervisi[óo]n|surveillance|monitoramento|мониторинг/i,
  ],
  ['followup', /後処理|事後|사후|후속|后续|事后|Nachbereitung|Nacharbeit|Aufräum|limpieza|nettoyage|limpeza|очистк/i],
  [
    'reference',
    /参考|参照|関連|再発防止|予防|참고|관련|예방|재발 방지|相关|预防|Referenz|Siehe auch|Verweise|Vorbeugung|referencias|v[ée]ase|prevenci[óo]n|r[ée]f[ée]rences|voir aussi|pr[ée]vention|refer[êe]ncias|preven[çc][ãa]o|ссылки/i,
  ],
  [
    'overview',
    /概要|概述|背景|目的|影響|影响|개요|배경|목적|영향|원인|Überblick|Übersicht|Zweck|Hintergrund|resumen|descripci[óo]n|prop[óo]sito|vue d'ensemble|aper[çc]u|r[ée]sum[ée]|objectif|vis[ãa]o geral|resumo|objetivo|обзор|описание/i,
  ],
  [
    'procedure',
    /手順|対応|対処|復旧|デプロイ|アップグレード|절차|조치|해결|복구|배포|업그레이드|步骤|流程|处理|恢复|部署|升级|Vorgehen|Durchführung|Ablauf|Schritte|Anleitung|Wiederherstellung|procedimiento|pasos\b|despliegue|actualizaci[óo]n|proc[ée]dure|[ée]tapes|d[ée]ploiement|mise à jour|procedimento|passos\b|implanta[çc][ãa]o|atualiza[çc][ãa]o|процедур|порядок|шаги/i,
  ],
];
