import { useTranslation } from 'react-i18next';
import { useCoded } from '@/ui/standards';
import type { Person } from '../types';

interface ComparedFact {
  /** As the server names what is taken over. */
  key: string;
  label: string;
  /** Null where the record does not say. */
  read: (person: Person) => string | null;
}

/** What two records are compared by, as text. */
export function useComparedFacts(): ComparedFact[] {
  const { t } = useTranslation('members');
  const coded = useCoded();
  const code = (value: Parameters<typeof coded>[0]) => (value === null ? null : coded(value));
  const hardship = ({ profile }: Person) =>
    [
      ...[profile.primaryCause, ...profile.otherCauses, ...profile.identities],
      ...[profile.health, profile.labour, profile.housing],
    ]
      .map(code)
      .filter((word) => word !== null)
      .join('、');
  return [
    { key: 'citizenId', label: t('person.citizenId'), read: ({ citizenId }) => citizenId },
    { key: 'sex', label: t('person.sex'), read: ({ sex }) => (sex === null ? null : t(`person.${sex}`)) },
    { key: 'birthDate', label: t('person.birthDate'), read: ({ birthDate }) => birthDate },
    {
      key: 'organisation',
      label: t('person.organisation'),
      read: ({ organisation }) => organisation.name,
    },
    {
      key: 'partyStatus',
      label: t('person.partyStatus'),
      read: ({ partyStatus }) => t(`partyStatus.${partyStatus}`),
    },
    { key: 'state', label: t('person.state'), read: ({ state }) => t(`state.${state}`) },
    { key: 'joinedOn', label: t('person.joinedOn'), read: ({ joinedOn }) => joinedOn },
    { key: 'fullMemberOn', label: t('person.fullMemberOn'), read: ({ fullMemberOn }) => fullMemberOn },
    {
      key: 'uncountedTime',
      label: t('merger.uncountedTime'),
      read: ({ standing }) => ((standing?.uncounted.length ?? 0) === 0 ? null : t('merger.has')),
    },
    { key: 'phone', label: t('person.phone'), read: ({ phone }) => phone },
    { key: 'bankAccount', label: t('person.bankAccount'), read: ({ bankAccount }) => bankAccount },
    { key: 'address', label: t('person.address'), read: ({ address }) => address },
    { key: 'ethnicity', label: t('person.ethnicity'), read: ({ ethnicity }) => code(ethnicity) },
    { key: 'education', label: t('person.education'), read: ({ education }) => code(education) },
    { key: 'composition', label: t('person.composition'), read: ({ composition }) => code(composition) },
    { key: 'urbanRural', label: t('person.urbanRural'), read: ({ urbanRural }) => code(urbanRural) },
    { key: 'post', label: t('person.post'), read: ({ post }) => post },
    {
      key: 'postsHeld',
      label: t('posts.title'),
      read: ({ posts }) => (posts.items.length === 0 ? null : t('merger.has')),
    },
    { key: 'away', label: t('membership.away'), read: ({ away }) => away?.place ?? null },
    { key: 'profile', label: t('merger.profile'), read: (person) => hardship(person) || null },
    {
      key: 'household',
      label: t('merger.household'),
      read: ({ household }) => (household === null ? null : t('household.people', { count: household.size })),
    },
    {
      key: 'dues',
      label: t('merger.dues'),
      read: ({ dues }) => (dues === null ? null : (dues.paidUntil ?? dues.reason)),
    },
    {
      key: 'tier',
      label: t('person.tier'),
      read: ({ tier }) => (tier === null ? null : t(`tier.${tier}`)),
    },
    { key: 'remark', label: t('person.remark'), read: ({ remark }) => remark },
  ];
}
