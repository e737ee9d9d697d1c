import { access } from '@/features/access/feature';
import { assessment } from '@/features/assessment/feature';
import { banking } from '@/features/banking/feature';
import { campaigns } from '@/features/campaigns/feature';
import { disbursements } from '@/features/disbursements/feature';
import { disclosure } from '@/features/disclosure/feature';
import { duties } from '@/features/duties/feature';
import { forms } from '@/features/forms/feature';
import { funds } from '@/features/funds/feature';
import { help } from '@/features/help/feature';
import { inspections } from '@/features/inspections/feature';
import { insights } from '@/features/insights/feature';
import { jobs } from '@/features/jobs/feature';
import { loans } from '@/features/loans/feature';
import { members } from '@/features/members/feature';
import { messaging } from '@/features/messaging/feature';
import { pairing } from '@/features/pairing/feature';
import { projects } from '@/features/projects/feature';
import { questionnaires } from '@/features/questionnaires/feature';
import { recognition } from '@/features/recognition/feature';
import { training } from '@/features/training/feature';
import type { Feature } from '@/ui/feature';

/** Every feature of the client, in the order of the menu. A new one is added here and nowhere else. */
export const features: readonly Feature[] = [
  messaging,
  members,
  recognition,
  pairing,
  campaigns,
  projects,
  training,
  duties,
  inspections,
  questionnaires,
  assessment,
  funds,
  banking,
  loans,
  disbursements,
  disclosure,
  insights,
  access,
  jobs,
  forms,
  help,
];
