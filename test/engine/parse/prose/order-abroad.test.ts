import { describe, expect, it } from 'vitest';
import { ordersAbroad } from '../../../../engine/parse/prose/order-abroad.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

describe('ordersAbroad', () => {
  it.each([
    '오래된 secret을 삭제한다.',
    '로그를 확인하세요',
    'Pod を再起動してください。',
    'ダッシュボードを開く',
    '检查日志',
    '请通知值班人员',
    'Prüfen Sie die Logs.',
    'Den Dienst neu starten',
    'Verifique los registros',
    'Ejecutar la copia de seguridad',
    'Vérifiez les journaux',
    'Redémarrer le service',
    'Reiniciar o serviço',
    'Aguarde cinco minutos',
    'Проверьте журналы',
  ])('%s', (text) => expect(ordersAbroad(text, true)).toBe(true));

  it.each([
    'Pod는 정상처럼 보인다.',
    'CPU 사용률이 높다',
    'Pod が応答しない。',
    '服务不可用',
    'Der Dienst antwortet nicht.',
    'El servicio no responde',
    'Le service ne répond pas',
    'Сервис не отвечает',
    'All of the pods are ready',
    'Pods ready',
  ])('not %s', (text) => expect(ordersAbroad(text, true)).toBe(false));
});

describe('in running text', () => {
  it('what is told is no order', () => {
    expect(ordersAbroad('두 주체가 동시에 소유하려고 한다.')).toBe(false);
    expect(ordersAbroad('Pod を再起動する')).toBe(false);
    expect(ordersAbroad('로그를 확인하세요')).toBe(true);
  });
});

const shell = '```bash\nkubectl rollout restart deploy/web\n```\n';
const RUNBOOKS = [
  ['개요', '사전 준비', '배포 절차', '검증', '롤백', '문제 해결', '연락처', '대시보드를 확인한다.'],
  [
    '概要',
    '前提条件',
    'デプロイ手順',
    '検証',
    'ロールバック',
    'トラブルシューティング',
    '連絡先',
    'ダッシュボードを確認する。',
  ],
  ['概述', '前置条件', '部署步骤', '验证', '回滚', '故障排查', '联系人', '检查监控面板'],
  [
    'Überblick',
    'Voraussetzungen',
    'Ablauf',
    'Überprüfung',
    'Zurückrollen',
    'Fehlerbehebung',
    'Ansprechpartner',
    'Prüfen Sie das Dashboard.',
  ],
  [
    'Resumen',
    'Requisitos previos',
    'Procedimiento',
    'Verificación',
    'Reversión',
    'Solución de problemas',
    'Contactos',
    'Verifique el panel.',
  ],
  [
    "Vue d'ensemble",
    'Prérequis',
    'Étapes',
    'Vérification',
    'Retour arrière',
    'Dépannage',
    'Contacts',
    'Vérifiez le tableau de bord.',
  ],
  [
    'Visão geral',
    'Pré-requisitos',
    'Procedimento',
    'Verificação',
    'Reversão',
    'Solução de problemas',
    'Contatos',
    'Verifique o painel.',
  ],
] as const;

describe('a runbook whose prose is another language', () => {
  it.each(RUNBOOKS)('%s', (overview, before, procedure, check, undo, trouble, people, order) => {
    const text = `# web\n\n## ${overview}\n\nweb.\n\n## ${before}\n\n- kubectl\n\n## ${procedure}\n\n- ${order}\n\n${shell}
## ${check}\n\n${shell}\n## ${undo}\n\n${shell}\n## ${trouble}\n\n${shell}\n## ${people}\n\n- ops@example.org\n`;
    const { items } = readRunbook('x.md', text);
    expect(items.flatMap((item) => (item.kind === 'section' ? [item.role] : []))).toEqual([
      'title',
      'overview',
      'prerequisites',
      'procedure',
      'validation',
      'rollback',
      'troubleshooting',
      'escalation',
    ]);
    expect(items.flatMap((item) => (item.kind === 'manual' ? [item.text] : []))).toEqual([order]);
    expect(items.filter(({ kind }) => kind === 'command')).toHaveLength(4);
  });
});
