import { HearsayError } from '../../core/errors.ts';
import { print } from '../print.ts';
import { type AddCommand, withExamples } from './command.ts';

export const addReference: AddCommand = (program) => {
  withExamples(program.command('completions'), [
    'hearsay completions bash > ~/.local/share/bash-completion/completions/hearsay',
    'hearsay completions fish > ~/.config/fish/completions/hearsay.fish',
  ])
    .description('print what a shell completes commands and flags with')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => {
      const [{ completions, SHELLS }, { outline }] = await Promise.all([
        import('../reference/completions.ts'),
        import('../reference/outline.ts'),
      ]);
      const known = SHELLS.find((name) => name === shell);
      if (!known)
        throw new HearsayError(
          'usage',
          `completions: expected one of ${SHELLS.join(', ')}, found "${shell}"`,
        );
      await print(completions(known, outline(program)));
    });
  withExamples(program.command('man'), ['hearsay man > /usr/local/share/man/man1/hearsay.1'])
    .description('print a manual page')
    .action(async () => {
      const [{ manualPage }, { outline }] = await Promise.all([
        import('../reference/man.ts'),
        import('../reference/outline.ts'),
      ]);
      await print(manualPage(outline(program), program.version() ?? ''));
    });
};
