import type { LocaleOf } from '@/locales/resources';
import type { unsent as zhCN } from './zh-CN';

export const unsent: LocaleOf<typeof zhCN> = {
  unsent: {
    title: 'Visits not sent yet',
    lead: 'Visits logged without a connection are kept encrypted on this device, and sent in their order once the line is back, each once.',
    none: 'Every visit has been sent',
    noneHint: 'All that was logged has arrived.',
    kept: 'No connection: the visit is kept on this device and sent once the line is back',
    sendNow: 'Send now',
    offLine: 'Still no connection; it is tried again by itself',
    waiting: 'Waiting',
    refused: 'For you to decide',
    photosLeft: 'The visit has arrived, its photographs have not',
    edit: 'Edit',
    editOf: 'Edit the visit: {{name}}',
    save: 'Save and send again',
    remove: 'Delete',
    removeOf: 'Delete the visit: {{name}}',
    removeText: 'This visit has not arrived anywhere; once deleted it is gone.',
    removePhotosText: 'The visit has arrived; photographs that have not are gone once deleted.',
    removed: 'Deleted',
    again: 'Try again',
    another: 'It was another visit: log it',
    unplanned: 'Log it as a visit of its own',
    withoutPhotos: 'Without photographs',
    gone: 'This visit has just been sent',
  },
};
