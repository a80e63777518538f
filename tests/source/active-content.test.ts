import { expect, test } from "vitest";
import { activeContent } from "../../src/source/active-content.js";
import { svg } from "./file-bytes.js";

test.each([
  svg('<path d="M0 0h1"/><text x="1">Am Donnerstag on air = um 10 Uhr</text>'),
  svg("<style>.a{fill:red}</style><title>JavaScript-Konferenz</title>"),
  svg('<image href="data:image/png;base64,iVBORw0KGgo="/><a href="https://example.org/?on=1"><text>x</text></a>'),
  '<!DOCTYPE svg PUBLIC "x" "y" [ <!ENTITY ns_svg "http://www.w3.org/2000/svg"> ]><svg xmlns="&ns_svg;"><g/></svg>',
  '<?xml version="1.0"?><daten><wert onlinestand="1">x</wert></daten>'.replace("onlinestand", "stand"),
])("a plain drawing runs nothing: %s", (markup) => {
  expect(activeContent(markup)).toBeUndefined();
});

test.each([
  svg("<script>alert(1)</script>"),
  svg('<svg:script href="x.js"/>'),
  svg("", 'onload="alert(1)"'),
  svg("<rect\n\tONCLICK = 'x'/>"),
  svg('<g title=">" onmouseover="x"/>'),
  svg('<a href="javascript:alert(1)"><text>x</text></a>'),
  svg('<a xlink:href="java&#10;script&#58;alert(1)"/>'),
  svg('<set attributeName="onclick" to="x"/>'),
  svg('<animate attributeName="href" values="javascript:alert(1)"/>'),
  svg('<foreignObject><iframe src="x"/></foreignObject>'),
  svg('<a href="data:text/html,x"/>'),
  `<?xml-stylesheet href="x.xsl"?>${svg()}`,
  `<!DOCTYPE svg [ <!ENTITY x "<script>alert(1)</script>"> ]>${svg("&x;")}`,
  `<!DOCTYPE svg [ <!ENTITY x "java"> ]>${svg('<a href="&x;script:alert(1)"/>')}`,
  svg("<![CDATA[ <!-- ]]><script>alert(1)</script><!-- -->"),
  '<html><meta http-equiv="refresh" content="0;url=x"></html>',
])("a drawing with a program is told: %s", (markup) => {
  expect(activeContent(markup)).toBeDefined();
});
