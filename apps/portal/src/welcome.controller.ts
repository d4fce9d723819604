import { Controller, Get, Header } from '@nestjs/common';
import { OpenToAnyone } from '#platform/open-to-anyone.js';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Redress · 投诉</title>
    <style>
      :root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
      main { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.25rem; }
      h1 { font-size: 1.5rem; font-weight: 600; }
    </style>
  </head>
  <body>
    <main>
      <h1>Complaints by e-mail</h1>
      <p>Please write to us by e-mail. Every mail is kept and answered.</p>
      <h1 lang="zh-CN">电子邮件投诉</h1>
      <p lang="zh-CN">请发送电子邮件给我们。每一封来信都会保存并得到答复。</p>
    </main>
  </body>
</html>
`;

@Controller()
@OpenToAnyone()
export class WelcomeController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  )
  @Header('x-content-type-options', 'nosniff')
  @Header('referrer-policy', 'no-referrer')
  welcome(): string {
    return page;
  }
}
