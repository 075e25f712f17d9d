// Files that the bot uploads: an address to send one to, and its place in a channel.
import type { Json } from '../json.ts';
import { type Result, refuse, type World } from './methods.ts';
import { list, words } from './rules.ts';
import { nextId } from './shapes.ts';
import type { Workspace } from './workspace.ts';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly alt: string;
  received: number;
}

/** `files.getUploadURLExternal` */
export function uploadUrl(_: Workspace, body: Json, world: World): Result {
  const length = Number(body['length']);
  const alt = words(body['alt_text']);
  const faults = [
    ...(alt === '' ? ['a picture needs alt_text'] : []),
    ...(length > 0 ? [] : [`length ${String(body['length'])}`]),
  ];
  if (world.broken('files.getUploadURLExternal', faults)) return refuse('invalid_arguments');
  const id = nextId('F');
  world.uploads.set(id, { id, name: words(body['filename']), length, alt, received: 0 });
  return { upload_url: `${world.base}/upload/${id}`, file_id: id };
}

/** `files.completeUploadExternal` */
export function completeUpload(workspace: Workspace, body: Json, world: World): Result {
  const files = list(body['files']);
  const channel = workspace.channels.get(words(body['channel_id']));
  if (channel === undefined) return refuse('channel_not_found');
  if (!channel.member) return refuse('not_in_channel');
  for (const { id } of files) {
    const upload = world.uploads.get(words(id));
    if (upload === undefined || upload.received !== upload.length) return refuse('file_not_found');
  }
  world.note('files.completeUploadExternal', body);
  return { files: files.map(({ id, title }) => ({ id, title })) };
}
