import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Masked } from '@/ui/masked';
import { EditContact } from './edit-contact';
import { EditPerson } from './edit-person';
import { useCoded } from '@/ui/standards';
import { StateTag } from './tags';
import type { Person } from './types';

type NumberField = 'citizenId' | 'phone' | 'bankAccount';

export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const coded = useCoded();
  const [editing, setEditing] = useState<'facts' | 'contact'>();
  const close = () => setEditing(undefined);
  return (
    <Card
      title={t('person.facts')}
      extra={
        person.mergedInto === null && (
          <div className="row no-print">
            {can('setContact') && <Button onClick={() => setEditing('contact')}>{t('edit.contact')}</Button>}
            {can('editPerson') && <Button onClick={() => setEditing('facts')}>{t('edit.facts')}</Button>}
          </div>
        )
      }
    >
      <DefinitionList
        items={[
          { label: t('person.sex'), value: person.sex === null ? null : t(`person.${person.sex}`) },
          {
            label: t('person.birthDate'),
            value:
              person.birthDate === null ? null : (
                <>
                  <DateText value={person.birthDate} />
                  {person.age !== null && `（${t('person.years', { count: person.age })}）`}
                </>
              ),
          },
          { label: t('person.citizenId'), value: <PersonNumber person={person} field="citizenId" /> },
          { label: t('person.phone'), value: <PersonNumber person={person} field="phone" /> },
          { label: t('person.bankAccount'), value: <PersonNumber person={person} field="bankAccount" /> },
          {
            label: t('person.organisation'),
            value: <Link to={`/organisations?id=${person.organisation.id}`}>{person.organisation.name}</Link>,
          },
          { label: t('person.partyStatus'), value: t(`partyStatus.${person.partyStatus}`) },
          { label: t('person.joinedOn'), value: <DateText value={person.joinedOn} /> },
          { label: t('person.fullMemberOn'), value: <DateText value={person.fullMemberOn} /> },
          {
            label: t('person.partyStanding'),
            value:
              person.standing === null || person.standing.years === null
                ? null
                : t('person.standingYears', { count: person.standing.years }),
          },
          {
            label: t('person.state'),
            value: (
              <span className="row">
                <StateTag state={person.state} />
                {person.stateSince !== null && t('person.since', { date: person.stateSince })}
              </span>
            ),
          },
          { label: t('person.ethnicity'), value: coded(person.ethnicity) },
          { label: t('person.education'), value: coded(person.education) },
          { label: t('person.composition'), value: coded(person.composition) },
          { label: t('person.urbanRural'), value: coded(person.urbanRural) },
          { label: t('person.post'), value: person.post },
          { label: t('person.account'), value: person.account },
          { label: t('person.address'), value: person.address, wide: true },
          ...(person.stateNote === null
            ? []
            : [{ label: t('person.note'), value: person.stateNote, wide: true }]),
          { label: t('person.remark'), value: person.remark, wide: true },
        ]}
      />
      <EditPerson person={person} open={editing === 'facts'} onClose={close} />
      <EditContact person={person} open={editing === 'contact'} onClose={close} />
    </Card>
  );
}

/** A number in part, and in full for a reason. */
function PersonNumber({ person, field }: { person: Person; field: NumberField }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const reveal = useCommand('post', '/api/v1/people/{personId}/reveal', { invalidates: [], quiet: true });
  return (
    <Masked
      value={person[field]}
      label={t(`person.${field}`)}
      {...(can('revealField')
        ? {
            onReveal: async (reason: string) =>
              (await reveal.run({ params: { path: { personId: person.id } }, body: { field, reason } }))
                .value,
          }
        : {})}
    />
  );
}
