import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DefinitionList } from '@/ui/definition-list';
import { QueryView } from '@/ui/query-view';
import { StatusTag } from '@/ui/status-tag';
import { useStandards } from '@/ui/standards';
import { AddOrganisation } from './add-organisation';
import { BranchDues } from './branch-dues';
import { EditHelpFields } from './edit-help-fields';
import { RenameOrganisation } from './rename-organisation';
import { SetTerm } from './set-term';
import { branchKinds, needKinds, organKinds, type Organisation } from './types';

export function OrganisationCard({ id }: { id: string }) {
  const query = useGet('/api/v1/organisations/{organisationId}', {
    params: { path: { organisationId: id } },
  });
  return <QueryView query={query}>{(found) => <Facts organisation={found} />}</QueryView>;
}

function Facts({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('members');
  const { can, session } = useSession();
  const { name: nameOf } = useStandards();
  const { id, kind } = organisation;
  return (
    <Card title={organisation.name} extra={<Actions organisation={organisation} />}>
      <div className="stack">
        <DefinitionList
          items={[
            {
              label: t('organisations.kind'),
              value: (
                <span className="row">
                  {t(`orgKind.${kind}`)}
                  {organisation.abolishedOn !== null && (
                    <StatusTag>
                      {t('organisations.isAbolished')} {organisation.abolishedOn}
                    </StatusTag>
                  )}
                </span>
              ),
            },
            {
              label: t('organisations.lineage'),
              value: organisation.lineage
                .slice(0, -1)
                .map(({ name }) => name)
                .join(' › '),
            },
            ...(organisation.successor === null
              ? []
              : [
                  {
                    label: t('reorganisation.successor'),
                    value: <Link to={`?id=${organisation.successor.id}`}>{organisation.successor.name}</Link>,
                  },
                ]),
            { label: t('organisations.children'), value: organisation.children },
            { label: t('organisations.members'), value: organisation.members },
            { label: t('organisations.fullMembers'), value: organisation.fullMembers },
            { label: t('organisations.nonMembers'), value: organisation.nonMembers },
            { label: t('organisations.recognised'), value: organisation.recognised },
            ...(organisation.divisionCode === null
              ? []
              : [{ label: t('organisations.divisionCode'), value: organisation.divisionCode }]),
            ...(organisation.termUntil === null
              ? []
              : [
                  {
                    label: t('organisations.term'),
                    value: (
                      <span className="row">
                        {t('organisations.termOf', {
                          from: organisation.termFrom,
                          until: organisation.termUntil,
                        })}
                        {organisation.termUntil < session.businessDate && (
                          <StatusTag tone="danger">{t('organisations.termEnded')}</StatusTag>
                        )}
                      </span>
                    ),
                  },
                ]),
            ...(organisation.function === null
              ? []
              : [
                  {
                    label: t('organisations.function'),
                    value: nameOf('organFunction', organisation.function),
                  },
                ]),
            ...(organisation.needs.length === 0
              ? []
              : [
                  {
                    label: t('organisations.needs'),
                    value: organisation.needs
                      .map((code) => nameOf('wish', code))
                      .join(t('organisations.comma')),
                  },
                ]),
          ]}
        />
        <div className="row">
          {can('listPeople') && (
            <Link to={`/people?organisationId=${id}`}>{t('organisations.viewPeople')}</Link>
          )}
          {can('listLedger') && (
            <Link to={`/ledger?organisationId=${id}`}>{t('organisations.viewLedger')}</Link>
          )}
          {can('listReorganisations') && (
            <Link to={`/reorganisations?organisationId=${id}`}>{t('reorganisation.viewRecord')}</Link>
          )}
        </div>
      </div>
    </Card>
  );
}

/** The server refuses to abolish what still holds anybody. */
const isEmpty = ({ parentId, children, members, nonMembers }: Organisation) =>
  parentId !== null && children + members + nonMembers === 0;

function Actions({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'add' | 'rename' | 'term' | 'abolish' | 'dues' | 'help'>();
  const abolish = useCommand('post', '/api/v1/organisations/{organisationId}/abolish', {
    success: t('organisations.abolished'),
    quiet: true,
  });
  const close = () => setOpen(undefined);
  if (organisation.abolishedOn !== null) return null;
  return (
    <div className="row no-print">
      {can('abolishOrganisation') && isEmpty(organisation) && (
        <Button danger onClick={() => setOpen('abolish')}>
          {t('organisations.abolish')}
        </Button>
      )}
      {can('recordBranchDues') && branchKinds.includes(organisation.kind) && organisation.members > 0 && (
        <Button onClick={() => setOpen('dues')}>{t('membership.branchDues')}</Button>
      )}
      {can('reorganise') && (
        <Button onClick={() => void navigate(`/organisations/${organisation.id}/reorganise`)}>
          {t('reorganisation.start')}
        </Button>
      )}
      {can('editHelpFields') && [...organKinds, ...needKinds].includes(organisation.kind) && (
        <Button onClick={() => setOpen('help')}>{t('organisations.helpFields')}</Button>
      )}
      {can('setTerm') && <Button onClick={() => setOpen('term')}>{t('organisations.setTerm')}</Button>}
      {can('renameOrganisation') && (
        <Button onClick={() => setOpen('rename')}>{t('organisations.rename')}</Button>
      )}
      {can('addOrganisation') && organisation.mayHold.length > 0 && (
        <Button type="primary" onClick={() => setOpen('add')}>
          {t('organisations.add')}
        </Button>
      )}
      <AddOrganisation parent={organisation} open={open === 'add'} onClose={close} />
      {open === 'dues' && <BranchDues organisation={organisation} onClose={close} />}
      <EditHelpFields organisation={organisation} open={open === 'help'} onClose={close} />
      <SetTerm organisation={organisation} open={open === 'term'} onClose={close} />
      <RenameOrganisation organisation={organisation} open={open === 'rename'} onClose={close} />
      <ConfirmDialog
        title={`${t('organisations.abolish')}：${organisation.name}`}
        open={open === 'abolish'}
        danger
        confirmText={t('organisations.abolish')}
        onCancel={close}
        onConfirm={async () => {
          await abolish.run({ params: { path: { organisationId: organisation.id } } }, organisation.version);
          close();
        }}
      >
        {t('organisations.abolishText')}
      </ConfirmDialog>
    </div>
  );
}
