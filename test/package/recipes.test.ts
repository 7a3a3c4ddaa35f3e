import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { BIN } from '../cli/hearsay.ts';
import { Server } from '../write/postgres/server.ts';
import { ROOT } from './project.ts';

const page = readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-recipes-'));
const tools = join(scratch, 'bin');
mkdirSync(tools);
symlinkSync(BIN, join(tools, 'hearsay'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The commands that stand below a heading. */
function recipe(heading: string, language = 'sh'): string {
  const section = page.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';
  const [, commands] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section) ?? [];
  if (!commands) throw new Error(`docs/recipes.md: expected commands below "${heading}"`);
  return commands;
}

const has = (tool: string): boolean => spawnSync('which', [tool]).status === 0;
let folders = 0;
let folder = '';
beforeEach(() => {
  folder = join(scratch, `news-${folders++}`);
  mkdirSync(join(folder, 'articles'), { recursive: true });
  for (const name of ['results-nordhavn-foods.json', 'local-lowmouth.jsonl'])
    cpSync(join(ROOT, 'corpus', name), join(folder, 'articles', name));
});

/** What the commands print; every one of them has to end well. */
function run(commands: string, env: NodeJS.ProcessEnv = {}): string {
  return execFileSync('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}`, ...env },
  });
}

const count = (sql: string): string => run(`sqlite3 news.db "${sql}"`).trim();

describe('the recipes of docs/recipes.md', () => {
  it('a checkout is linked, and works from another folder', () => {
    expect(page).toContain('npm install && npm link');
    const prefix = join(scratch, 'prefix');
    mkdirSync(join(prefix, 'lib'), { recursive: true });
    execFileSync('npm', ['link', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: ROOT,
      env: { ...process.env, npm_config_prefix: prefix },
      stdio: 'ignore',
    });
    const linked = join(prefix, 'bin/hearsay');
    expect(execFileSync(linked, ['--version'], { cwd: folder, encoding: 'utf8' })).toMatch(/^hearsay /);
  });

  it.skipIf(!has('jq'))('jq', () => {
    expect(run(recipe('Quotes to jq'))).toMatch(/^Torben Skaarup\tWe sold a little less/m);
  });

  const server = has('createdb') && has('psql') ? Server.start() : null;
  afterAll(() => server?.remove());
  it.skipIf(server === null)('PostgreSQL', () => {
    const output = run(recipe('A folder into PostgreSQL'), { PGHOST: server!.folder, PGUSER: 'owner' });
    expect(output).toMatch(/Torben Skaarup +\| +\d+ \|/);
  });

  it.skipIf(!has('datasette'))('Datasette', () => {
    const serving = 'datasette news.db --metadata metadata.json';
    const commands = recipe('Look around in Datasette');
    expect(commands).toContain(serving);
    const answer = run(commands.replace(serving, `${serving} --get /news/top_sources.json?_shape=array`));
    expect(JSON.parse(answer)).toContainEqual(expect.objectContaining({ who: 'Torben Skaarup' }));
  });

  it.skipIf(!has('duckdb'))('DuckDB', () => {
    expect(run(recipe('Count in DuckDB'))).toMatch(/Theo Marchetti +│ +[1-9]/);
  });

  it.skipIf(!has('sqlite3'))('cron', () => {
    const line = recipe('Every night', 'crontab').trim();
    const [, command] = /^\S+ \S+ \S+ \S+ \S+ (.*)$/.exec(line)!;
    const here = command.replace('/srv/news', folder);
    const path = [tools, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
    for (let night = 0; night < 2; night++)
      execFileSync('env', ['-i', `PATH=${path}`, '/bin/sh', '-c', here]);
    expect(readFileSync(join(folder, 'hearsay.log'), 'utf8')).toBe('');
    expect(Number(count('SELECT count(*) FROM articles'))).toBeGreaterThan(2);
  });

  it.skipIf(!has('parallel') || !has('sqlite3'))('GNU parallel', () => {
    run(recipe('With GNU parallel'));
    expect(count('SELECT count(DISTINCT path) FROM articles')).toBe('2');
  });

  it('a page', () => {
    run(recipe('A page to mail'));
    expect(existsSync(join(folder, 'who-said-what.html'))).toBe(true);
  });
});
