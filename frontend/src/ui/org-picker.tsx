import { useQuery } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListHint } from './list-hint';

export interface OrgNode {
  id: string;
  name: string;
  /** Shown behind the name: 乡镇党委, 村党支部. */
  type?: string;
  isLeaf?: boolean;
  /** Shown but not to be chosen, such as a township where a branch is asked for. */
  disabled?: boolean;
}

interface OrgPickerProps {
  /** The organisation's id. */
  value?: string;
  onChange?: (id: string | undefined) => void;
  id?: string;
  'aria-label'?: string;
  placeholder?: string;
  /** Tells one kind of tree from another in the cache. */
  name: string;
  /** Children of an organisation; with null, the roots that the user may see. */
  load: (parent: string | null) => Promise<OrgNode[]>;
  /** The chosen organisation, when the form opens with one that the tree has not loaded. */
  resolve?: (id: string) => Promise<OrgNode>;
  /** Looks through all levels by name. */
  search?: (text: string) => Promise<OrgNode[]>;
}

interface TreeNode {
  id: string;
  pId: string | null;
  value: string;
  title: string;
  isLeaf: boolean;
  disabled: boolean;
}

const treeNode = (node: OrgNode, parent: string | null): TreeNode => ({
  id: node.id,
  pId: parent,
  value: node.id,
  title: node.type === undefined ? node.name : `${node.name}（${node.type}）`,
  isLeaf: node.isLeaf === true,
  disabled: node.disabled === true,
});

/** One organisation of the tree, loaded level by level or found by name. */
export function OrgPicker(props: OrgPickerProps) {
  const { value, onChange, id, placeholder, name, load, resolve, search } = props;
  const { t } = useTranslation();
  const hint = useListHint();
  const [opened, setOpened] = useState<TreeNode[]>([]);
  const [text, setText] = useState('');
  const isSearching = search !== undefined && text.trim() !== '';

  const roots = useQuery({ queryKey: ['org-picker', name, 'roots'], queryFn: () => load(null) });
  const found = useQuery({
    queryKey: ['org-picker', name, 'search', text.trim()],
    queryFn: () => search?.(text.trim()) ?? [],
    enabled: isSearching,
  });
  const tree = [...(roots.data ?? []).map((node) => treeNode(node, null)), ...opened];
  const nodes = isSearching
    ? (found.data ?? []).map((node) => ({ ...treeNode(node, null), isLeaf: true }))
    : tree;
  const isUnknown = value !== undefined && value !== '' && !nodes.some((node) => node.id === value);
  const chosen = useQuery({
    queryKey: ['org-picker', name, 'one', value],
    queryFn: () => resolve?.(value ?? '') ?? null,
    enabled: isUnknown && resolve !== undefined,
  });
  const labelled = isUnknown && chosen.data ? { value, label: treeNode(chosen.data, null).title } : value;

  return (
    <TreeSelect
      {...(id === undefined ? {} : { id })}
      aria-label={props['aria-label']}
      style={{ width: '100%' }}
      allowClear
      showSearch={search !== undefined ? { filterTreeNode: false, onSearch: setText } : false}
      placeholder={placeholder ?? t('org.placeholder')}
      notFoundContent={hint(isSearching ? found : roots, t('org.none'))}
      treeDataSimpleMode
      treeData={nodes}
      // antd takes the label with the value only in this form.
      labelInValue={typeof labelled === 'object'}
      value={labelled}
      loadData={async ({ value: parent }) => {
        const key = String(parent);
        const children = await load(key);
        setOpened((old) => [
          ...old.filter(({ pId }) => pId !== key),
          ...children.map((child) => treeNode(child, key)),
        ]);
      }}
      onChange={(next: string | { value: string } | undefined) => {
        setText('');
        onChange?.(typeof next === 'object' ? next.value : next);
      }}
    />
  );
}
