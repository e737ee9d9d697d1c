import type { FilledForm } from './form-sheet';

type Cell = FilledForm['parts'][number]['rows'][number]['cells'][number];

const cell = (kind: Cell['kind'], text: string, columns: number, more: Partial<Cell> = {}): Cell => ({
  kind,
  text,
  columns,
  rows: 1,
  height: 0,
  signed: [],
  ...more,
});

/** A form with one of everything, as the server fills it. */
export const aForm = (changes: Partial<FilledForm> = {}): FilledForm => ({
  name: '困难党员申请审批表-张三',
  title: '困难党员申请审批表',
  paper: 'portrait',
  textSize: 10.5,
  head: [{ texts: ['单位：青石村党支部', '编号：2026-SQ-000001', '金额单位：元'] }],
  parts: [
    {
      paragraphs: ['予以公示。'],
      columns: [1, 1, 1, 1],
      rows: [
        { isHead: false, cells: [cell('label', '姓名', 1), cell('value', '张三', 3)] },
        {
          isHead: false,
          cells: [
            cell('label', '申请理由', 1),
            cell('text', '久病在家', 3, { height: 26, signed: ['申请人（签名）：', '2026年3月10日'] }),
          ],
        },
      ],
    },
  ],
  foot: [{ texts: ['填表人：王书记', '填报日期：2026年3月10日'] }],
  ...changes,
});
