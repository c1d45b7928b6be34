import { findProgram } from './find-program.ts';

/** LibreOffice's Writer, to open documents as other people's programs do. */
export function findSoffice(): string {
  return findProgram({
    title: 'LibreOffice',
    variable: 'SOFFICE_PATH',
    names: ['soffice', 'libreoffice'],
    places: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    ],
    packages: ['libreoffice-writer'],
  });
}
