import { DownOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { MenuButton } from './menu-button';

interface FormLinksProps {
  label: string;
  forms: readonly { label: string; to: string }[];
}

/** The forms that can be printed of what is on screen. */
export function FormLinks({ label, forms }: FormLinksProps) {
  return (
    <MenuButton
      label={label}
      className="button"
      button={
        <>
          {label} <DownOutlined aria-hidden style={{ fontSize: 10, marginLeft: 6 }} />
        </>
      }
    >
      {(close) =>
        forms.map((form) => (
          <Link key={form.to} to={form.to} onClick={close}>
            {form.label}
          </Link>
        ))
      }
    </MenuButton>
  );
}
