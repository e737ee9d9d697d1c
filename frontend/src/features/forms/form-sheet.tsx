import type { Schema } from '@/api/types';
import '@/ui/print-page.css';
import './form-sheet.css';

export type FilledForm = Schema<'FilledForm'>;

/** Points of the lines above and below the grid, which may be written smaller than they. */
const lineSize = 12;

/** A form as the server filled it, on A4 as it is printed. */
export function FormSheet({ form }: { form: FilledForm }) {
  return (
    <article
      className={`print-sheet form-sheet ${form.paper}`}
      style={{ fontSize: `${Math.max(lineSize, form.textSize)}pt` }}
      lang="zh-CN"
    >
      <h1>{form.title}</h1>
      {form.head.map((line, at) => (
        <Line key={at} texts={line.texts} />
      ))}
      {form.parts.map((part, at) => (
        <Part key={at} part={part} textSize={form.textSize} />
      ))}
      {form.foot.map((line, at) => (
        <Line key={at} texts={line.texts} />
      ))}
    </article>
  );
}

const Line = ({ texts }: { texts: readonly string[] }) => (
  <div className="print-line">
    {texts.map((text, at) => (
      <span key={at}>{text}</span>
    ))}
  </div>
);

function Part({ part, textSize }: { part: Schema<'FormPart'>; textSize: number }) {
  const whole = part.columns.reduce((sum, width) => sum + width, 0);
  return (
    <>
      {part.paragraphs.map((paragraph, at) => (
        <p key={at} className="form-paragraph">
          {paragraph}
        </p>
      ))}
      {part.rows.length > 0 && (
        <table style={{ fontSize: `${textSize}pt` }}>
          <colgroup>
            {part.columns.map((width, at) => (
              <col key={at} style={{ width: `${(100 * width) / whole}%` }} />
            ))}
          </colgroup>
          <Rows rows={part.rows} head />
          <Rows rows={part.rows} head={false} />
        </table>
      )}
    </>
  );
}

function Rows({ rows, head }: { rows: Schema<'FormPart'>['rows']; head: boolean }) {
  const Section = head ? 'thead' : 'tbody';
  const shown = rows.filter(({ isHead }) => isHead === head);
  if (shown.length === 0) return null;
  return (
    <Section>
      {shown.map(({ cells }, at) => (
        <tr key={at}>
          {cells.map((cell, index) => (
            <Cell key={index} cell={cell} head={head} />
          ))}
        </tr>
      ))}
    </Section>
  );
}

function Cell({ cell, head }: { cell: Schema<'FormCell'>; head: boolean }) {
  const spans = { colSpan: cell.columns, rowSpan: cell.rows, className: `form-${cell.kind}` };
  if (cell.kind === 'label')
    return (
      <th scope={head ? 'col' : 'row'} {...spans}>
        {cell.text}
      </th>
    );
  if (cell.height === 0 && cell.signed.length === 0) return <td {...spans}>{cell.text}</td>;
  return (
    <td {...spans}>
      <div className="form-said" style={{ minHeight: `${cell.height}mm` }}>
        <p>{cell.text}</p>
        {cell.signed.length > 0 && (
          <div className="form-signed">
            {cell.signed.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
    </td>
  );
}
