// Pictures go to a channel as files, with their words for those who can't see them.
import type { webApi } from '@slack/bolt';
import type { Picture } from '../../command/index.ts';
import { cutText } from '../cut.ts';
import { visible } from '../visible.ts';
import { LIMITS } from './limits.ts';
import { again } from './trouble.ts';

/** Uploads a picture and shows it in a channel, or in a thread of it. */
export async function showPicture(
  client: webApi.WebClient,
  place: { readonly channel: string; readonly thread: string | null },
  picture: Picture,
  title: string,
): Promise<void> {
  const file = {
    file: Buffer.from(picture.png),
    filename: picture.name,
    title,
    alt_text: cutText(visible(picture.alt), LIMITS.altText),
  };
  await again(() =>
    client.files.uploadV2(
      place.thread === null
        ? { ...file, channel_id: place.channel }
        : { ...file, channel_id: place.channel, thread_ts: place.thread },
    ),
  );
}
