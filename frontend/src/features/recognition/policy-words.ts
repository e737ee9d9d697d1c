import { useTranslation } from 'react-i18next';
import { yuanText } from '@/ui/money';
import { useStandards } from '@/ui/standards';
import { useBilingual } from '@/ui/use-bilingual';
import { isObject, type Json, type JsonObject, type TrailStep } from './policy-document';
import { percent } from './vote-check';

const moneyFields = [
  'perCapita',
  'amount',
  'cash',
  'goodsWorth',
  'least',
  'most',
  'perHead',
  'monthly',
  'yearly',
];

/** What a title is made of. */
const titleOf = (item: JsonObject) =>
  'chinese' in item
    ? ['code', 'chinese', 'english']
    : ['kind', 'tier', 'class', 'code', 'fromYear', 'residence'];

/** Properties whose words are codes of a standard list. */
const codeLists = {
  causes: 'hardshipCause',
  identities: 'assistanceIdentity',
  posts: 'villagePost',
  source: 'fundSource',
} as const;

export const codeListOf = (name: string) =>
  name in codeLists ? codeLists[name as keyof typeof codeLists] : undefined;

/** What the properties and words of a pack are called. */
export function usePolicyWords() {
  const { t } = useTranslation('recognition');
  const { t: common } = useTranslation();
  const { name: codeName } = useStandards();
  const said = useBilingual();

  const dictionary = (key: 'policyField' | 'policyWord' | 'stage' | 'level' | 'tier' | 'residence') =>
    t(key, { returnObjects: true }) as Record<string, string>;
  const fields = dictionary('policyField');
  const words = {
    ...dictionary('stage'),
    ...dictionary('level'),
    ...dictionary('tier'),
    ...dictionary('residence'),
    ...dictionary('policyWord'),
  };
  const field = (name: string) => fields[name] ?? name;
  const word = (value: string) => words[value] ?? value;

  /** One of a list, as people call it. */
  const title = (item: Json, place = 0): string => {
    if (!isObject(item)) return t('editor.item', { n: place + 1 });
    const { kind, tier, class: visited, chinese, english, fromYear, residence } = item;
    const known = kind ?? tier ?? visited;
    if (typeof known === 'string') return word(known);
    if (typeof chinese === 'string' && chinese !== '')
      return said({ chinese, english: typeof english === 'string' && english !== '' ? english : chinese });
    if (typeof fromYear === 'number' && typeof residence === 'string')
      return `${word(residence)} ${fromYear}`;
    return t('editor.item', { n: place + 1 });
  };

  /** The value of a property. */
  const text = (name: string, value: Json): string => {
    if (value === null || value === undefined) return '—';
    if (Array.isArray(value)) {
      const list = codeListOf(name);
      const between = name === 'steps' ? ' → ' : '、';
      return value
        .map((one) =>
          typeof one !== 'string' ? title(one) : list === undefined ? word(one) : codeName(list, one),
        )
        .join(between);
    }
    if (isObject(value)) return 'code' in value || 'kind' in value ? gist(value) : whole(value);
    if (typeof value === 'number') {
      if (moneyFields.includes(name) || (name === 'household' && value >= 0))
        return `${yuanText(value)} ${common('money.yuan')}`;
      return name === 'thresholdBasisPoints' ? percent(value) : String(value);
    }
    return typeof value === 'boolean' || !['code', 'key', 'basis'].includes(name)
      ? word(String(value))
      : value;
  };

  const whole = (value: JsonObject): string =>
    Object.entries(value)
      .map(([name, inner]) => `${field(name)}：${text(name, inner)}`)
      .join('；');

  /** What one of a list says beyond its title; its title where it says no more. */
  const gist = (item: Json): string =>
    isObject(item)
      ? whole(Object.fromEntries(Object.entries(item).filter(([name]) => !titleOf(item).includes(name)))) ||
        title(item)
      : '';

  /** Where in a pack something stands: 认定程序 › 步骤 › 入户调查 › 时限. */
  const trail = (steps: readonly TrailStep[]): string =>
    steps.map((step) => (typeof step === 'string' ? field(step) : title(step))).join(' › ');

  /** The same for a path as the server names it: `recognition.steps.2.days`. */
  const path = (document: Json, dotted: string): string => {
    let at = document;
    return dotted
      .split('.')
      .map((step) => {
        const list = Array.isArray(at);
        at = Array.isArray(at) ? at[Number(step)] : isObject(at) ? at[step] : undefined;
        return list ? title(at, Number(step)) : field(step);
      })
      .join(' › ');
  };

  return { field, word, title, gist, text, trail, path };
}
