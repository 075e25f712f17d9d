// Where somebody is in a chat, and who they are there.
export interface Place {
  readonly chat: string;
  readonly workspace: string | null;
  readonly channel: string;
}

/** Somebody in a chat; the same person in two workspaces is two. */
export interface PersonPlace {
  readonly chat: string;
  readonly workspace: string | null;
  readonly person: string;
}
