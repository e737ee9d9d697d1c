import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '@/api/types';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import type { Column } from '@/ui/table/columns';
import { useStandards } from '@/ui/standards';
import { TierTag } from './tags';

type Row = Schema<'LedgerRow'>;

/** The columns of the ledger's form; the ones most looked at are shown, the rest on demand. */
export function useLedgerColumns(): Column<Row>[] {
  const { t } = useTranslation('members');
  const { name } = useStandards();
  return [
    {
      key: 'name',
      title: t('person.name'),
      pinned: true,
      sort: 'name',
      width: 84,
      render: (row) => <Link to={`/people/${row.personId}`}>{row.name}</Link>,
    },
    { key: 'township', title: t('ledger.township'), width: 130, render: (row) => row.townshipName ?? '—' },
    {
      key: 'branch',
      title: t('ledger.branch'),
      sort: 'organisation',
      width: 160,
      render: (row) => row.organisationName,
    },
    { key: 'tier', title: t('person.tier'), width: 96, render: ({ tier }) => <TierTag tier={tier} /> },
    {
      key: 'cause',
      title: t('person.primaryCause'),
      width: 110,
      render: ({ cause }) => name('hardshipCause', cause),
    },
    {
      key: 'sex',
      title: t('person.sex'),
      width: 56,
      render: ({ sex }) => (sex === null ? '—' : t(`person.${sex}`)),
    },
    { key: 'age', title: t('person.age'), numeric: true, width: 60, render: ({ age }) => age ?? '—' },
    {
      key: 'birthDate',
      title: t('person.birthDate'),
      sort: 'birthDate',
      hidden: true,
      render: ({ birthDate }) => <DateText value={birthDate} />,
    },
    { key: 'citizenId', title: t('person.citizenId'), width: 170, render: (row) => row.citizenId ?? '—' },
    {
      key: 'education',
      title: t('person.education'),
      hidden: true,
      render: ({ education }) => name('education', education) || '—',
    },
    {
      key: 'joinedOn',
      title: t('person.joinedOn'),
      sort: 'joinedOn',
      hidden: true,
      render: ({ joinedOn }) => <DateText value={joinedOn} />,
    },
    {
      key: 'partyStanding',
      title: t('person.partyStanding'),
      numeric: true,
      width: 60,
      render: ({ partyStanding }) => partyStanding ?? '—',
    },
    {
      key: 'composition',
      title: t('person.composition'),
      hidden: true,
      render: ({ composition }) => name('personComposition', composition) || '—',
    },
    {
      key: 'householdSize',
      title: t('ledger.householdSize'),
      numeric: true,
      hidden: true,
      render: ({ householdSize }) => householdSize ?? '—',
    },
    {
      key: 'perCapita',
      title: t('ledger.perCapita'),
      numeric: true,
      sort: 'perCapita',
      width: 120,
      render: ({ perCapita }) => <Money fen={perCapita} bare />,
    },
    {
      key: 'health',
      title: t('person.health'),
      width: 100,
      render: ({ health }) => name('health', health) || '—',
    },
    {
      key: 'identities',
      title: t('person.identities'),
      hidden: true,
      render: ({ identities }) =>
        identities.map((code) => name('assistanceIdentity', code)).join('、') || '—',
    },
    {
      key: 'helperUnit',
      title: t('ledger.helperUnit'),
      width: 200,
      render: ({ helperUnit }) => helperUnit ?? '—',
    },
    { key: 'helpers', title: t('ledger.helpers'), width: 110, render: ({ helpers }) => helpers ?? '—' },
    { key: 'phone', title: t('person.phone'), hidden: true, render: ({ phone }) => phone ?? '—' },
    {
      key: 'pairedSince',
      title: t('ledger.pairedSince'),
      hidden: true,
      render: ({ pairedSince }) => <DateText value={pairedSince} />,
    },
    {
      key: 'measures',
      title: t('ledger.measures'),
      hidden: true,
      width: 200,
      render: ({ measures }) => measures ?? '—',
    },
    {
      key: 'amount',
      title: t('ledger.amount'),
      numeric: true,
      hidden: true,
      render: ({ amount }) => <Money fen={amount} bare />,
    },
    {
      key: 'from',
      title: t('ledger.from'),
      sort: 'from',
      width: 104,
      render: ({ from }) => <DateText value={from} />,
    },
    {
      key: 'until',
      title: t('ledger.until'),
      sort: 'until',
      hidden: true,
      render: ({ until }) => <DateText value={until} />,
    },
    {
      key: 'exitReason',
      title: t('ledger.exitReason'),
      hidden: true,
      render: ({ exitReason }) => name('ledgerExitReason', exitReason) || '—',
    },
    {
      key: 'remark',
      title: t('person.remark'),
      hidden: true,
      width: 160,
      render: ({ remark }) => remark ?? '—',
    },
  ];
}
