import { eventsAddress } from "./addresses.js";

/**
 * Runs in every page of the preview: loads it anew when the site has become another one than that of the page.
 * A page that nobody sees does not listen, for a browser keeps few connections to one server.
 */
export const liveScript = `{
  const shown = document.currentScript.dataset.version;
  let events;
  const listen = () => {
    if (events || document.hidden) return;
    events = new EventSource("${eventsAddress}");
    events.onmessage = ({ data }) => {
      if (data !== shown) location.reload();
    };
  };
  const leave = () => {
    events?.close();
    events = undefined;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  listen();
}
`;
