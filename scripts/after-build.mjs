// Makes the command line in dist executable, so that npx can run it from a fresh clone.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/src/main.js', import.meta.url), 0o755);
