import { z } from 'zod';
import { CONFIG_FILE } from '../config/apply-config.ts';
import { configSchema } from '../config/config-schema.ts';
import type { ConfigOutline } from './outline.ts';

/** The JSON Schema of the config file, for editors. */
export function configJsonSchema(keys: readonly ConfigOutline[]): string {
  const descriptions = Object.fromEntries(keys.map(({ key, description }) => [key, description]));
  const schema = { title: CONFIG_FILE, ...z.toJSONSchema(configSchema(descriptions)) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
