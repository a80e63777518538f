export { findConfig } from "../config/find.js";
