// The English table, put together from one file per part of the project.
import { core } from './core.ts';

export const en = { ...core } as const;
