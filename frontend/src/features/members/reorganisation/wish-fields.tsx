import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { FormLines } from '@/ui/form-lines';
import { OrganisationPicker } from '../organisation-picker';
import { branchKinds, type Organisation, type OrganisationKind } from '../types';
import { PeopleChoice } from './people-choice';

type Wish = Schema<'ReorganisationWish'>;
type Kind = Wish['kind'];

/** What the form holds; `others` go into the same one. */
export interface WishValues {
  kind: Kind;
  intoId?: string;
  others?: { id?: string }[];
  name?: string;
  peopleIds?: string[];
  childIds?: string[];
  mergePlaces?: boolean;
}

export const wishOf = (organisation: Organisation, values: WishValues): Wish => ({
  kind: values.kind,
  organisationIds: [
    organisation.id,
    ...(values.kind === 'merge' ? (values.others ?? []) : []).flatMap(({ id }) =>
      id === undefined ? [] : [id],
    ),
  ],
  intoId: values.kind === 'merge' || values.kind === 'move' ? (values.intoId ?? null) : null,
  name: values.kind === 'move' ? null : (values.name ?? null),
  peopleIds: values.kind === 'split' ? (values.peopleIds ?? []) : null,
  childIds: values.kind === 'split' ? (values.childIds ?? []) : null,
  mergePlaces: values.mergePlaces ?? true,
});

const alike = (kind: OrganisationKind): readonly OrganisationKind[] =>
  branchKinds.includes(kind) ? branchKinds : [kind];

/** The kind first, then what that kind asks for. */
export function WishFields({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('members');
  const kind = Form.useWatch('kind') as Kind | undefined;
  const kinds: readonly Kind[] =
    organisation.parentId === null ? ['rename'] : ['merge', 'split', 'move', 'rename'];
  return (
    <>
      <Form.Item
        name="kind"
        label={t('reorganisation.kind')}
        extra={kind !== undefined && t(`reorganisation.${kind}Hint`)}
        rules={[{ required: true }]}
      >
        <Radio.Group options={kinds.map((value) => ({ value, label: t(`reorganisation.${value}`) }))} />
      </Form.Item>
      {kind === 'merge' && <MergeFields organisation={organisation} />}
      {kind === 'split' && <SplitFields organisation={organisation} />}
      {kind === 'move' && (
        <Form.Item name="intoId" label={t('reorganisation.under')} rules={[{ required: true }]}>
          <OrganisationPicker />
        </Form.Item>
      )}
      {kind === 'rename' && <Name label={t('reorganisation.newName')} isOwed />}
    </>
  );
}

function Name({ label, isOwed = false }: { label: string; isOwed?: boolean }) {
  return (
    <Form.Item name="name" label={label} rules={isOwed ? [{ required: true }] : []}>
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
  );
}

function MergeFields({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('members');
  const kinds = alike(organisation.kind);
  return (
    <>
      <Form.Item name="intoId" label={t('reorganisation.into')} rules={[{ required: true }]}>
        <OrganisationPicker kinds={kinds} />
      </Form.Item>
      <FormLines name="others" title={t('reorganisation.others')} addText={t('reorganisation.addOther')}>
        {(line) => (
          <Form.Item name={[line, 'id']} label={t('reorganisation.other')} rules={[{ required: true }]}>
            <OrganisationPicker kinds={kinds} />
          </Form.Item>
        )}
      </FormLines>
      <Form.Item name="mergePlaces" valuePropName="checked">
        <Checkbox>{t('reorganisation.mergePlaces')}</Checkbox>
      </Form.Item>
      <Name label={t('reorganisation.newNameAfterMerge')} />
    </>
  );
}

function SplitFields({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('members');
  const children = useGet('/api/v1/organisations', {
    params: { query: { parentId: organisation.id, size: 200 } },
  });
  const below = children.data?.items ?? [];
  return (
    <>
      <Name label={t('reorganisation.foundedName')} isOwed />
      <Form.Item name="peopleIds" label={t('reorganisation.people')} extra={t('reorganisation.peopleHint')}>
        <PeopleChoice organisationId={organisation.id} />
      </Form.Item>
      {below.length > 0 && (
        <Form.Item name="childIds" label={t('reorganisation.children')}>
          <Select mode="multiple" options={below.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </>
  );
}
