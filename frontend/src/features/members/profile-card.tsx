import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { CivilAnswers } from './civil-answers';
import { EditProfile } from './edit-profile';
import { useCoded } from '@/ui/standards';
import type { Person } from './types';

/** How they live, why they are in hardship, what they can and wish. */
export function ProfileCard({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const coded = useCoded();
  const [isEditing, setEditing] = useState(false);
  const { profile } = person;
  const all = (values: readonly Parameters<typeof coded>[0][]) => values.map(coded).join('、');
  return (
    <Card
      title={t('person.profile')}
      extra={
        can('editProfile') &&
        person.mergedInto === null && (
          <Button className="no-print" onClick={() => setEditing(true)}>
            {t('edit.profile')}
          </Button>
        )
      }
    >
      <DefinitionList
        items={[
          { label: t('person.primaryCause'), value: coded(profile.primaryCause) },
          { label: t('person.otherCauses'), value: all(profile.otherCauses) },
          { label: t('person.health'), value: coded(profile.health) },
          { label: t('person.labour'), value: coded(profile.labour) },
          { label: t('person.housing'), value: coded(profile.housing) },
          { label: t('person.identities'), value: all(profile.identities) },
          { label: t('person.skills'), value: all(profile.skills) },
          { label: t('person.wishes'), value: all(profile.wishes) },
          ...(person.civilReferrals.length === 0
            ? []
            : [{ label: t('gap.referral'), value: <CivilAnswers person={person} />, wide: true }]),
          { label: t('person.situation'), value: profile.situation, wide: true },
        ]}
      />
      <EditProfile person={person} open={isEditing} onClose={() => setEditing(false)} />
    </Card>
  );
}
