// Channel settings: one row a channel, a null for what is left to the default.
import type { Kysely } from 'kysely';
import { type ChannelSettings, DEFAULT_SETTINGS, type Place, type Settings } from '../command/index.ts';
import { type ChannelSettingsTable, flag, type PlaceColumns, type Tables } from './schema.ts';

/** A place as the key it is in the tables. */
export const placeColumns = ({ chat, workspace, channel }: Place): PlaceColumns => ({
  chat,
  workspace: workspace ?? '',
  channel,
});

type Change = Partial<Omit<ChannelSettingsTable, keyof PlaceColumns>>;

const columnsOf = ({ story, visibility, mentions, quiet }: Partial<ChannelSettings>): Change => ({
  ...(story === undefined ? {} : { story }),
  ...(visibility === undefined ? {} : { visibility }),
  ...(mentions === undefined ? {} : { mentions: flag(mentions) }),
  ...(quiet === undefined ? {} : { quiet: flag(quiet) }),
});

/** Channel settings in the store. */
export const storedSettings = (db: Kysely<Tables>): Settings => ({
  get: async (place) => {
    const { chat, workspace, channel } = placeColumns(place);
    const row = await db
      .selectFrom('channel_settings')
      .selectAll()
      .where('chat', '=', chat)
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .executeTakeFirst();
    if (row === undefined) return DEFAULT_SETTINGS;
    return {
      story: row.story,
      visibility: row.visibility,
      mentions: row.mentions === null ? DEFAULT_SETTINGS.mentions : row.mentions === 1,
      quiet: row.quiet === null ? DEFAULT_SETTINGS.quiet : row.quiet === 1,
    };
  },
  set: async (place, change) => {
    const columns = columnsOf(change);
    if (Object.keys(columns).length === 0) return;
    await db
      .insertInto('channel_settings')
      .values({
        ...placeColumns(place),
        story: null,
        visibility: null,
        mentions: null,
        quiet: null,
        ...columns,
      })
      .onConflict((conflict) => conflict.columns(['chat', 'workspace', 'channel']).doUpdateSet(columns))
      .execute();
  },
});
