import { useTranslation } from 'react-i18next';
import { get } from '@/api/use-get';
import { OrgPicker, type OrgNode } from '@/ui/org-picker';
import type { OrganisationKind, OrganisationRow } from './types';

const most = 200;

async function children(parent: string | null): Promise<OrganisationRow[]> {
  const query = parent === null ? { size: most } : { parentId: parent, size: most };
  return (await get('/api/v1/organisations', { params: { query } })).items;
}

interface OrganisationPickerProps {
  value?: string;
  onChange?: (id: string | undefined) => void;
  id?: string;
  'aria-label'?: string;
  placeholder?: string;
  /** Only these can be chosen; the others are on the way. */
  kinds?: readonly OrganisationKind[];
}

/** An organisation within the user's reach, from the tree or by name. */
export function OrganisationPicker({ kinds, ...rest }: OrganisationPickerProps) {
  const { t } = useTranslation('members');
  const node = ({ id, name, kind, hasChildren, parentName }: OrganisationRow, isFound = false): OrgNode => ({
    id,
    name: isFound && parentName !== null ? `${name} · ${parentName}` : name,
    type: t(`orgKind.${kind}`),
    isLeaf: !hasChildren,
    disabled: kinds !== undefined && !kinds.includes(kind),
  });
  return (
    <OrgPicker
      {...rest}
      name={`members.${(kinds ?? []).join('.')}`}
      load={async (parent) => {
        const rows = await children(parent);
        const [root] = rows;
        if (parent !== null || rows.length !== 1 || root?.hasChildren !== true)
          return rows.map((row) => node(row));
        // A tree of one root opens by itself.
        return [{ ...node(root), isLeaf: true }, ...(await children(root.id)).map((row) => node(row))];
      }}
      resolve={async (id) => {
        const found = await get('/api/v1/organisations/{organisationId}', {
          params: { path: { organisationId: id } },
        });
        return { id, name: found.name, type: t(`orgKind.${found.kind}`) };
      }}
      search={async (text) =>
        (await get('/api/v1/organisations', { params: { query: { name: text } } })).items.map((row) =>
          node(row, true),
        )
      }
    />
  );
}
