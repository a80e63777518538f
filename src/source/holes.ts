import type { Hole, Piece } from "../model/text.js";

/**
 * While a text is being made, a hole stands in its HTML as its number between two NUL characters. Nobody can forge
 * that: NULs are taken out of the body first, and HTML's references cannot mean one.
 */
export function holeMark(hole: Hole, holes: Hole[]): string {
  return `\0${holes.push(hole) - 1}\0`;
}

/** The hole that a whole attribute value or run of text stands for, if it is one. */
export function holeOf(mark: string, holes: readonly Hole[]): Hole | undefined {
  if (!mark.startsWith("\0")) return undefined;
  const number = /^\0(\d+)\0$/.exec(mark)?.[1];
  return number === undefined ? undefined : holes[Number(number)];
}

/** The HTML taken apart at its holes. */
export function piecesOf(html: string, holes: readonly Hole[]): Piece[] {
  if (holes.length === 0) return html === "" ? [] : [html];
  const pieces: Piece[] = [];
  for (const [index, part] of html.split("\0").entries()) {
    const piece = index % 2 === 0 ? part : holes[Number(part)];
    if (piece) pieces.push(piece);
  }
  return pieces;
}

/** The HTML without the marks of holes. */
export function withoutHoles(html: string): string {
  return html.includes("\0") ? html.replace(/\0\d+\0/g, "") : html;
}
