import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import './resource-table.css';

/** Both arrows, the one that counts in colour; the head itself says it by `aria-sort`. */
export function SortIcon({ direction }: { direction: 'ascending' | 'descending' | 'none' }) {
  return (
    <span className={`sort-icon ${direction}`} aria-hidden>
      <CaretUpOutlined />
      <CaretDownOutlined />
    </span>
  );
}
