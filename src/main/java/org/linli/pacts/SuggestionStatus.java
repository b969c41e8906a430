package org.linli.pacts;

/** What became of a suggestion. */
public enum SuggestionStatus {
  OPEN,
  /** Word by word. */
  TAKEN,
  /** In the drafters' own words. */
  ADAPTED,
  DECLINED,
  /** By whoever made it. */
  TAKEN_BACK,
  /** What it said is not for everybody's eyes. */
  HIDDEN
}
