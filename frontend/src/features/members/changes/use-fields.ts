import { useTranslation } from 'react-i18next';

const household = ['size', 'labourCount', 'members', 'incomes', 'expenses'] as const;
const facts = [
  'name',
  'sex',
  'birthDate',
  'partyStatus',
  'joinedOn',
  'fullMemberOn',
  'ethnicity',
  'education',
  'composition',
  'urbanRural',
  'post',
  'address',
  'remark',
  'citizenId',
  'phone',
  'bankAccount',
  'health',
  'labour',
  'housing',
  'primaryCause',
  'otherCauses',
  'identities',
  'skills',
  'wishes',
  'situation',
] as const;

/** What the forms call a field of the file. */
export function useFields(): (field: string) => string {
  const { t } = useTranslation('members');
  return (field) => {
    const home = household.find((known) => known === field);
    if (home !== undefined) return t(`household.${home}`);
    const fact = facts.find((known) => known === field);
    return fact === undefined ? field : t(`person.${fact}`);
  };
}
