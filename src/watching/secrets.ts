// Keeps secrets out of everything that is written: the operator's own by their value, all others by their shape.

/** What stands where a secret stood. */
const HIDDEN = '[hidden]';

/** Shorter values are no secrets, and taking them out would tear other words apart. */
const SHORTEST = 6;

/** Shapes of what must not be written, though it is no setting of ours; `$1` and `$2` stay. */
const SHAPES: readonly RegExp[] = [
  // The token of an interaction or a webhook in an address of Discord's.
  /(\/(?:interactions|webhooks)\/\d+\/)[\w.-]{8,}/g,
  // An address at Slack by which anyone may write into a channel.
  /(hooks\.slack\.com\/)[\w/-]+/g,
  // Slack's tokens: bot, person, app, configuration, refresh.
  /()\bxox[a-z](?:\.xox[a-z])?-[\w-]{6,}/g,
  /()\bxapp-[\w-]{6,}/g,
  // A bot token of Discord's.
  /()\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  // Name and password in an address.
  /(\b[a-z][a-z+]*:\/\/)[^\s/@"]+(?=@)/gi,
];

/**
 * Makes a function that takes secrets out of a text.
 *
 * @param values the operator's secrets; those that are not set are left out
 */
export function hiding(values: readonly (string | undefined)[]): (text: string) => string {
  const known = values
    .filter((value) => value !== undefined)
    .filter(({ length }) => length >= SHORTEST)
    // As it is, and as it stands in JSON.
    .flatMap((value) => [value, JSON.stringify(value).slice(1, -1)])
    .sort((a, b) => b.length - a.length);
  return (text) => {
    let shown = text;
    for (const secret of known) shown = shown.replaceAll(secret, HIDDEN);
    for (const shape of SHAPES) shown = shown.replace(shape, `$1${HIDDEN}`);
    return shown;
  };
}
