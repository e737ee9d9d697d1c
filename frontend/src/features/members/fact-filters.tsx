import { CloseOutlined } from '@ant-design/icons';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStandards } from '@/ui/standards';
import type { FilterValues, ListState } from '@/ui/table/list-state';
import { yuanText } from '@/ui/money';
import './fact-filters.css';

/** What a figure of a statistic asks of either list; shown as conditions that can be taken away, not as fields to fill in. */
export const factFilters = [
  'withoutIdentity',
  'ageFrom',
  'ageTo',
  'standingFrom',
  'standingTo',
  'sex',
  'education',
  'composition',
  'urbanRural',
  'perCapitaFrom',
  'perCapitaTo',
  'unspecified',
  'joinedFrom',
  'joinedTo',
] as const;

/** Keeps such conditions, and others that have no field, through a new search. */
export function KeptFacts({ also = [] }: { also?: readonly string[] }) {
  return [...factFilters, ...also].map((name) => (
    <Form.Item key={name} name={name} hidden>
      <Input />
    </Form.Item>
  ));
}

interface Condition {
  label: string;
  fields: string[];
}

/** The conditions in force, each with its way out. */
export function FactConditions({ list }: { list: ListState<object> }) {
  const { t } = useTranslation('members');
  const conditions = useConditions(list.values);
  if (conditions.length === 0) return null;
  return (
    <ul className="fact-conditions" aria-label={t('facts.title')}>
      {conditions.map(({ label, fields }) => (
        <li key={label}>
          <button
            type="button"
            onClick={() =>
              list.apply({ ...list.values, ...Object.fromEntries(fields.map((field) => [field, undefined])) })
            }
            title={t('facts.remove', { name: label })}
          >
            {label} <CloseOutlined aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

function useConditions(values: FilterValues): Condition[] {
  const { t } = useTranslation('members');
  const { name } = useStandards();
  const of = (field: string) => (typeof values[field] === 'string' ? values[field] : undefined);
  const conditions: Condition[] = [];
  const add = (label: string, ...fields: string[]) => conditions.push({ label, fields });

  const span = (label: string, from: string, to: string, show: (bound: string) => string) => {
    const [low, high] = [of(from), of(to)];
    if (low !== undefined && high !== undefined)
      add(t('facts.between', { label, from: show(low), to: show(high) }), from, to);
    else if (low !== undefined) add(t('facts.atLeast', { label, bound: show(low) }), from);
    else if (high !== undefined) add(t('facts.atMost', { label, bound: show(high) }), to);
  };
  const codes = (label: string, field: string, list: Parameters<typeof name>[0]) => {
    const chosen = of(field)?.split(',') ?? [];
    if (chosen.length === 0) return;
    const names = chosen.slice(0, 3).map((code) => name(list, code));
    const what = names.join(t('facts.comma'));
    add(
      t('facts.is', {
        label,
        what: chosen.length > 3 ? t('facts.more', { what, count: chosen.length }) : what,
      }),
      field,
    );
  };

  span(t('person.age'), 'ageFrom', 'ageTo', (years) => t('person.years', { count: Number(years) }));
  span(t('person.partyStanding'), 'standingFrom', 'standingTo', (years) =>
    t('person.standingYears', { count: Number(years) }),
  );
  span(t('ledger.perCapita'), 'perCapitaFrom', 'perCapitaTo', (fen) => yuanText(Number(fen)));
  span(t('person.joinedOn'), 'joinedFrom', 'joinedTo', (day) => day);
  const sex = of('sex');
  if (sex === 'male' || sex === 'female')
    add(t('facts.is', { label: t('person.sex'), what: t(`person.${sex}`) }), 'sex');
  codes(t('person.education'), 'education', 'education');
  codes(t('person.composition'), 'composition', 'personComposition');
  codes(t('person.urbanRural'), 'urbanRural', 'urbanRural');
  const without = of('withoutIdentity');
  if (without !== undefined)
    add(t('facts.without', { what: name('assistanceIdentity', without) }), 'withoutIdentity');
  const unknown = of('unspecified');
  const known = unspecified.find((fact) => fact === unknown);
  if (known !== undefined) add(t('facts.unspecified', { what: t(`facts.of.${known}`) }), 'unspecified');
  return conditions;
}

/** Several codes in one text, as the address has them, for a choice of several. */
export const severalCodes = {
  getValueProps: (text?: string) => ({
    value: text === undefined || text === '' ? [] : text.split(','),
  }),
  normalize: (codes: string[]) => codes.join(','),
};

const unspecified = [
  'age',
  'standing',
  'sex',
  'education',
  'composition',
  'urbanRural',
  'perCapita',
  'cause',
  'identity',
] as const;
