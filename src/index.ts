export { type BuildOptions, type Built, build, type Refused } from "./build.js";
