// What the daily post and /daily say, in German.
import type { daily as english } from '../en/daily.ts';
import type { Translation } from '../translation.ts';

export const daily: Translation<typeof english> = {
  'daily.title': 'Das Zitat zum Streit',
  'daily.pausedNotice':
    'Ich habe das Zitat zum Streit im Kanal {channel} angehalten, weil es dort nicht veröffentlicht werden konnte: {why} Behebe das und schalte es mit /daily on wieder ein.',
};
