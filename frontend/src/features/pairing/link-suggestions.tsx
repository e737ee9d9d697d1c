import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Dialog } from '@/ui/dialog';
import { EmptyState } from '@/ui/states';
import { useBilingual } from '@/ui/use-bilingual';

type Suggestions = Schema<'PreviewLinkMatchingLinkMatchingView'>;
type Line = Suggestions['lines'][number];

/** Finds a branch for each village and a village for each branch; the department takes what it agrees to. */
export function SuggestLinks() {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const [found, setFound] = useState<Suggestions>();
  const preview = useCommand('post', '/api/v1/branch-links/matching-preview', { invalidates: [] });
  if (!can('previewLinkMatching') || !can('assignBranchLinks')) return null;
  return (
    <>
      <Button
        loading={preview.isRunning}
        onClick={() => void preview.run({}).then(setFound, () => undefined)}
      >
        {t('suggest.find')}
      </Button>
      {found !== undefined && <SuggestionDrawer found={found} onClose={() => setFound(undefined)} />}
    </>
  );
}

const keyOf = ({ branch, place }: Line) => `${branch.id} ${place.id}`;

function SuggestionDrawer({ found, onClose }: { found: Suggestions; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [instead, setInstead] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string>();
  const assign = useCommand('post', '/api/v1/branch-links', {
    quiet: true,
    success: ({ items }) => t('make.linked', { count: items.length }),
  });
  const taken = found.lines.filter((line) => !left.has(keyOf(line)));

  const issue = async () => {
    setRefusal(undefined);
    try {
      const items = taken.map((line) => ({
        branchId: instead[keyOf(line)] ?? line.branch.id,
        placeId: line.place.id,
      }));
      await assign.run({ body: { items } });
      onClose();
    } catch (failure) {
      setRefusal(asProblem(failure).message);
    }
  };

  return (
    <Dialog
      title={t('suggest.title')}
      open
      variant="drawer"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('suggest.close')}</Button>
          <Button
            type="primary"
            disabled={taken.length === 0}
            loading={assign.isRunning}
            onClick={() => void issue()}
          >
            {t('suggest.issue', { count: taken.length })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="muted">{t('suggest.lead')}</p>
        {refusal !== undefined && (
          <p role="alert" className="choice-cost warn">
            {refusal}
          </p>
        )}
        {found.without.length > 0 && (
          <p className="choice-cost warn">
            {t('suggest.without', { names: found.without.map(({ name }) => name).join(t('proposal.comma')) })}
          </p>
        )}
        {found.lines.length === 0 && <EmptyState title={t('suggest.none')} hint={t('suggest.noneHint')} />}
        <ul className="line-choices">
          {found.lines.map((line) => (
            <SuggestedLine
              key={keyOf(line)}
              line={line}
              isTaken={!left.has(keyOf(line))}
              branchId={instead[keyOf(line)] ?? line.branch.id}
              onTake={(isTaken) =>
                setLeft((old) => {
                  const next = new Set(old);
                  if (isTaken) next.delete(keyOf(line));
                  else next.add(keyOf(line));
                  return next;
                })
              }
              onChange={(branchId) => setInstead((old) => ({ ...old, [keyOf(line)]: branchId }))}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

interface SuggestedLineProps {
  line: Line;
  isTaken: boolean;
  branchId: string;
  onTake: (isTaken: boolean) => void;
  onChange: (branchId: string) => void;
}

function SuggestedLine({ line, isTaken, branchId, onTake, onChange }: SuggestedLineProps) {
  const { t } = useTranslation('pairing');
  const say = useBilingual();
  const other = line.alternatives.find(({ branch }) => branch.id === branchId);
  return (
    <li>
      <div className="suggested-link">
        <label>
          <input type="checkbox" checked={isTaken} onChange={(event) => onTake(event.target.checked)} />{' '}
          <b>{line.place.name}</b>
        </label>
        <Select
          aria-label={t('suggest.branchOf', { name: line.place.name })}
          value={branchId}
          disabled={line.alternatives.length === 0}
          onChange={onChange}
          options={[
            { value: line.branch.id, label: line.branch.name },
            ...line.alternatives.map(({ branch, extra }) => ({
              value: branch.id,
              label: `${branch.name}（${extra > 0 ? t('proposal.extra', { count: extra }) : t('proposal.extraNone')}）`,
            })),
          ]}
        />
        <p>{say(other?.reason ?? line.reason)}</p>
      </div>
    </li>
  );
}
