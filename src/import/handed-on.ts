const endings =
  /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|zip|epub|mp3|m4a|ogg|wav|mp4|webm|mov|jpe?g|png|gif|webp|avif|svg|tiff?|eps|ics|vcf)$/i;

/** True for the address of a file that is made to be handed on, as far as its ending tells: a document, a picture, sound or film. */
export function isHandedOn(url: string): boolean {
  return endings.test(url.replace(/[?#].*$/s, ""));
}
