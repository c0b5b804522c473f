package io.zitadeltestkit.client.search;

/** How a filter compares text. */
public enum TextMatch {
  /** The same text; the default. */
  EQUALS,
  /** The same text, ignoring case. */
  EQUALS_IGNORE_CASE,
  /** Begins with the text. */
  STARTS_WITH,
  /** Begins with the text, ignoring case. */
  STARTS_WITH_IGNORE_CASE,
  /** Contains the text. */
  CONTAINS,
  /** Contains the text, ignoring case. */
  CONTAINS_IGNORE_CASE,
  /** Ends with the text. */
  ENDS_WITH,
  /** Ends with the text, ignoring case. */
  ENDS_WITH_IGNORE_CASE
}
