import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { recordJsonSchema } from '../src/record/schema.ts';

// npx tsx scripts/declarations.ts, after the compiler has made them: writes those of the record anew, with the descriptions
// of the schema as comments, so that editors show them (what zod infers has none), and keeps only those that users reach.

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
      throw new TypeError(`declarations: expected a type, found ${JSON.stringify(schema)}`);
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

const types = new URL('../dist/types/', import.meta.url);
const file = new URL('record/record.d.ts', types);
const inferred = readFileSync(file, 'utf8');
const said = `/** What hearsay says of one article. */
export type ArticleRecord = ${typeOf(recordJsonSchema() as Schema, '')};`;
const described = inferred.replace(/^import [\s\S]*?export type ArticleRecord = .*;$/m, () => said);
if (described === inferred) throw new Error('declarations: expected the type that zod infers, found none');
writeFileSync(file, described);

/** The declaration files that one leads to, itself included. */
function reached(from: URL, known = new Set<string>()): Set<string> {
  if (known.has(from.href)) return known;
  known.add(from.href);
  for (const [, path] of readFileSync(from, 'utf8').matchAll(/\b(?:from|import\()\s*'([^']+)'/g)) {
    if (!path.startsWith('.')) throw new Error(`declarations: ${from.pathname} needs the types of ${path}`);
    reached(new URL(path.replace(/\.ts$/, '.d.ts'), from), known);
  }
  return known;
}

const wanted = reached(new URL('index.d.ts', types));
for (const path of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
  const url = new URL(path, types);
  if (path.endsWith('.d.ts') && !wanted.has(url.href)) rmSync(url);
}
