export { type Build, type BuildOptions, build } from "./build.js";
