/**
 * The words of other languages that say that something applies only if it is needed.
 *
 * @example `(필요시)`, `必要に応じて`, `如有必要`, `falls nötig`, `si es necesario`, `si nécessaire`, `se necessário`
 */
export function conditionAbroad(text: string): string | undefined {
  return CONDITION.exec(text)?.[0];
}

const CONDITION =
  /필요\s?(?:시|한 경우|하면)|선택\s?사항|\(선택\)|必要に応じて|必要な場合|必要であれば|オプション(?![ 　]?[\dA-Z])|任意|如有必要|如果需要|必要时|可选|(?<!\p{L})(?:falls (?:nötig|erforderlich|notwendig)|bei Bedarf|nur wenn|wenn nötig|si es necesario|opcional(?:mente)?|solo si|si n[ée]cessaire|facultatif|optionnel|au besoin|se necess[áa]rio|se for preciso|при необходимости|опционально)(?!\p{L})/iu;
