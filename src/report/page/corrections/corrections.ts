import type { Correction, EntityCorrection } from '../../corrections.ts';

const STORE = `hearsay corrections ${document.title}`;
let corrections: readonly Correction[] = read();
const listeners: (() => void)[] = [];

export function allCorrections(): readonly Correction[] {
  return corrections;
}

/** Adds one; of two on the same thing the later counts. */
export function addCorrection(correction: Correction): void {
  keep([...corrections.filter((other) => keyOf(other) !== keyOf(correction)), correction]);
}

export function removeCorrection(correction: Correction): void {
  keep(corrections.filter((other) => other !== correction));
}

export function onCorrections(listener: () => void): void {
  listeners.push(listener);
}

/** The names as an alias file for the next run: `hearsay --aliases FILE`. */
export function aliasFile(): string {
  const rows = corrections.filter(({ about }) => about === 'entity') as readonly EntityCorrection[];
  return [
    'alias,canonical,type',
    ...rows.map(({ name, canonical, type }) => [name, canonical, type].map(field).join(',')),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** All corrections as JSON Lines, which `hearsay evaluate --gold FILE` holds records against. */
export function goldFile(): string {
  return corrections.map((correction) => `${JSON.stringify(correction)}\n`).join('');
}

/** A field of a CSV file, RFC 4180. */
function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function keyOf(correction: Correction): string {
  const { about, article } = correction;
  return JSON.stringify([about, article, about === 'entity' ? correction.name : correction.content]);
}

function keep(next: readonly Correction[]): void {
  corrections = next;
  try {
    localStorage.setItem(STORE, JSON.stringify(corrections));
  } catch {
    // a browser that keeps nothing for files: they last as long as the page
  }
  for (const listener of listeners) listener();
}

function read(): readonly Correction[] {
  try {
    const stored = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}
