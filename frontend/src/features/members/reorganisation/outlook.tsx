import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { useBilingual } from '@/ui/use-bilingual';
import '../members.css';

type Stake = Schema<'Stake'>;
type Reorganised = Schema<'ReorganisedView'>;

/** What goes along, or what stays: kinds with how many and who. */
export function Stakes({ title, hint, stakes }: { title: string; hint?: string; stakes: readonly Stake[] }) {
  const { t } = useTranslation('members');
  return (
    <Card title={title}>
      <div className="stack">
        {hint !== undefined && <p className="muted">{hint}</p>}
        {stakes.length === 0 ? (
          <p>{t('reorganisation.nothing')}</p>
        ) : (
          <DefinitionList
            items={stakes.map(({ kind, count, names }) => ({
              label: t(`stake.${kind}`),
              value:
                names.length === 0
                  ? count
                  : `${count}（${names.join('、')}${names.length < count ? '…' : ''}）`,
            }))}
          />
        )}
      </div>
    </Card>
  );
}

/** Why it cannot be done, each with its reason. */
export function Obstacles({ title, obstacles }: { title: string; obstacles: readonly Schema<'Obstacle'>[] }) {
  const pick = useBilingual();
  if (obstacles.length === 0) return null;
  return (
    <div className="consequences" role="alert">
      <p>{title}</p>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={`${obstacle.code} ${obstacle.names.join()}`}>
            {pick(obstacle)}
            {obstacle.names.length > 0 && ` ${obstacle.names.join('、')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Posts at what is abolished: few reach further by a reorganisation, and none do unseen. */
export function AffectedPosts({ posts }: { posts: readonly Schema<'AffectedPost'>[] }) {
  const { t } = useTranslation('members');
  const { t: common } = useTranslation();
  if (posts.length === 0) return null;
  return (
    <Card title={t('reorganisation.posts')}>
      <ul>
        {posts.map((post) => (
          <li key={`${post.userName} ${post.role} ${post.organisationName}`}>
            {`${post.userName}（${post.organisationName} · ${common(`role.${post.role}`)}）`}
            <span className="muted">
              {t(post.goesAlong ? 'reorganisation.postGoes' : 'reorganisation.postEnds')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const most = 30;

/** The organisations that it is about, by the names of then and now. */
export function Reorganised({ organisations }: { organisations: readonly Reorganised[] }) {
  const { t } = useTranslation('members');
  return (
    <ul>
      {organisations.slice(0, most).map(({ organisationId, part, nameBefore, nameAfter }) => (
        <li key={organisationId}>
          {nameAfter}
          <small className="muted">
            {' '}
            {t(`reorganisation.${part}`)}
            {nameBefore !== nameAfter && ` · ${t('reorganisation.wasCalled', { name: nameBefore })}`}
          </small>
        </li>
      ))}
      {organisations.length > most && <li className="muted">…{organisations.length}</li>}
    </ul>
  );
}
