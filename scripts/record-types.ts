import { readFileSync, writeFileSync } from 'node:fs';
import { recordJsonSchema } from '../src/record/schema.ts';

// npx tsx scripts/record-types.ts, after the declarations are made: writes those of the record anew, with the descriptions
// of the schema as comments, so that editors show them. What zod infers has none.

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

function typeOf(schema: Schema, indent: string): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, indent)).join(' | ');
  if (schema.prefixItems) return `[${schema.prefixItems.map((one) => typeOf(one, indent)).join(', ')}]`;
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => typeOf({ ...schema, type }, indent)).join(' | ');
  switch (schema.type) {
    case 'array':
      return `Array<${typeOf(schema.items ?? {}, indent)}>`;
    case 'object':
      return fieldsOf(schema, indent);
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return String(schema.type);
    default:
      throw new TypeError(`record-types: expected a type, found ${JSON.stringify(schema)}`);
  }
}

function fieldsOf({ properties = {}, required = [] }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(([name, schema]) => {
    const { description } = [schema, ...(schema.anyOf ?? [])].find((one) => one.description) ?? {};
    const comment = description ? `${inner}/** ${description.replaceAll('*/', '* /')} */\n` : '';
    return `${comment}${inner}${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema, inner)};\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}

const file = new URL('../dist/types/record/record.d.ts', import.meta.url);
const inferred = readFileSync(file, 'utf8');
const said = `/** What hearsay says of one article. */
export type ArticleRecord = ${typeOf(recordJsonSchema() as Schema, '')};`;
const described = inferred.replace(/^import [\s\S]*?export type ArticleRecord = .*;$/m, () => said);
if (described === inferred) throw new Error('record-types: expected the type that zod infers, found none');
writeFileSync(file, described);
