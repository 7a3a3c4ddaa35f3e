const SPEAKER_TYPES: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organization',
  group: 'Organization',
  place: 'Organization', // a country or city that claims something is its government
};

/** What somebody who speaks is to schema.org, by the type of the entity; null for one who is not named. */
export function speakerType(type: string | null): string {
  return SPEAKER_TYPES[type ?? ''] ?? 'Thing';
}

/** Who published an article, if it says. */
export function publisherOf({ publisher }: { readonly publisher: string | null }): object | null {
  return publisher === null ? null : { '@type': 'Organization', name: publisher };
}
