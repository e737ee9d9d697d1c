import type { LocaleOf } from '@/locales/resources';
import type { texts as zhCN } from './zh-CN';

export const texts: LocaleOf<typeof zhCN> = {
  public: {
    title: 'Public notices of help',
    lead: 'Anybody may say what they know while a notice stands.',
    township: 'Township',
    all: 'Whole county',
    none: 'No notices at present',
    until: '{{from}} to {{until}}',
    object: 'Object',
    objectTo: 'Object to “{{name}}”',
    text: 'Say what you know',
    name: 'Name (optional)',
    contact: 'Contact (optional)',
    privacy:
      'Your name and contact are kept encrypted, used only to look into the matter, and never published.',
    website: 'Website (leave empty)',
    send: 'Send',
    thanks: 'Received',
    reference: 'Reference {{reference}}, received on {{date}}. Please keep the reference.',
    underObjection: 'Under objection',
    more: 'More',
  },
};
