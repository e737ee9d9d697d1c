import { useTranslation } from 'react-i18next';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FactDrawer } from './changes/fact-drawer';
import './members.css';
import { PersonFields } from './person-fields';
import type { Person } from './types';

type Values = NonNullable<CommandInput<'/api/v1/people/{personId}', 'put'>['body']>;

interface EditProps {
  person: Person;
  open: boolean;
  onClose: () => void;
}

export function EditPerson({ person, open, onClose }: EditProps) {
  const { t } = useTranslation('members');
  const edit = useCommand('put', '/api/v1/people/{personId}', { success: t('edit.saved'), quiet: true });
  const { name, partyStatus, sex, birthDate, joinedOn, fullMemberOn, post, address, remark } = person;
  return (
    <FactDrawer<Values>
      personId={person.id}
      version={person.version}
      asRequest={(facts) => ({ facts })}
      title={t('edit.facts')}
      open={open}
      onClose={onClose}
      initialValues={{
        name,
        partyStatus,
        sex,
        birthDate,
        joinedOn,
        fullMemberOn,
        post,
        address,
        remark,
        ethnicity: person.ethnicity?.code ?? null,
        education: person.education?.code ?? null,
        composition: person.composition?.code ?? null,
        urbanRural: person.urbanRural?.code ?? null,
      }}
      onSave={(body) =>
        edit.run(
          {
            params: { path: { personId: person.id } },
            body,
          },
          person.version,
        )
      }
    >
      <PersonFields />
    </FactDrawer>
  );
}
