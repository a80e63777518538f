import type { NewsArticle, WithContext } from "schema-dts";

/** What schema.org lets a news article be: an unknown property, or a value of another type, is an error of the compiler. */
export type Article = WithContext<NewsArticle>;
