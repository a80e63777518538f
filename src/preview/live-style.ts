/** What the preview adds to pages, in colours that no theme has, and on paper too. */
export const liveStyle = `.presswerk-preview {
  position: fixed;
  inset: auto 0 0;
  z-index: 2147483647;
  margin: 0;
  border-top: 3px solid #000;
  background: #ffd400;
  color: #000;
  font: 600 15px/1.4 system-ui, sans-serif;
  text-align: start;
}
.presswerk-preview p,
.presswerk-preview summary,
.presswerk-preview ol {
  margin: 0;
  padding: 8px 16px;
  max-width: none;
  color: inherit;
  font: inherit;
}
.presswerk-preview.held {
  background: repeating-linear-gradient(-45deg, #ffd400 0 24px, #ffc400 24px 48px);
}
.presswerk-preview details {
  border-bottom: 3px solid #000;
  background: #a40000;
  color: #fff;
}
.presswerk-preview summary {
  cursor: pointer;
}
.presswerk-preview ol {
  max-height: 50vh;
  overflow: auto;
  padding: 0 16px 12px;
  list-style: none;
  font-weight: 400;
}
.presswerk-preview li {
  margin: 0 0 10px;
  padding: 0;
}
.presswerk-preview code {
  font: 13px ui-monospace, monospace;
  color: inherit;
  background: none;
}
html {
  scroll-padding-bottom: 60px;
}
body {
  padding-bottom: 60px;
}
.presswerk-mark {
  display: inline-block;
  margin-inline-end: 0.4em;
  padding: 0.1em 0.5em;
  border: 2px solid #000;
  background: #ffd400;
  color: #000;
  font: 600 13px/1.3 system-ui, sans-serif;
  letter-spacing: normal;
  text-transform: none;
  vertical-align: 0.15em;
}
@media print {
  .presswerk-preview {
    position: static;
    border: 3px solid #000;
  }
}
`;
