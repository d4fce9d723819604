import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, request } from '../http/request.js';
import { formattingLocale } from '../locales/language.js';
import { sizeText } from './size-text.js';

export interface SentFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
}

/**
 * Files that go with a letter. Each is stored and looked through by the scanner before the letter can name it.
 * @param underway is told whether one is on its way: what was sent now would go without it
 */
export function ComposerFiles({
  files,
  setFiles,
  underway,
}: {
  files: readonly SentFile[];
  setFiles: (files: readonly SentFile[]) => void;
  underway: (isUnderway: boolean) => void;
}): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const bringing = useMutation({
    mutationFn: async (file: File): Promise<SentFile> => {
      const stored = (await request('/api/files', { method: 'POST', bytes: file })) as { id: string; size: number };
      return { fileId: stored.id, name: file.name, size: stored.size };
    },
    onMutate: () => underway(true),
    onSuccess: (file) => setFiles([...files, file]),
    onSettled: () => underway(false),
  });
  const refusal = bringing.error instanceof Problem ? bringing.error.status : undefined;
  return (
    <div className="composer-files">
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('complaint.composer.file')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) bringing.mutate(file);
          target.value = '';
        }}
      />
      <Button icon={<PaperClipOutlined />} loading={bringing.isPending} onClick={() => input.current?.click()}>
        {t('complaint.composer.file')}
      </Button>
      {bringing.isPending && (
        <p role="status" className="quiet plain">
          {t('complaint.composer.fileUnderway')}
        </p>
      )}
      <ul className="files">
        {files.map((file) => (
          <li key={file.fileId}>
            {file.name} <span className="quiet">{sizeText(file.size, formattingLocale())}</span>
            <Button type="link" size="small" onClick={() => setFiles(files.filter((one) => one !== file))}>
              {t('complaint.form.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {bringing.isError && (
        <p role="alert" className="tone-bad plain">
          {refusal === 413
            ? t('complaint.composer.fileTooLarge')
            : refusal === 422
              ? t('complaint.composer.fileRefused')
              : t('complaint.composer.fileFailed')}
        </p>
      )}
    </div>
  );
}
