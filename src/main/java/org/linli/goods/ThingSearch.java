package org.linli.goods;

/**
 * What somebody looks for.
 *
 * @param words that its name or description contains
 * @param keeper the name of who keeps it; empty is anybody
 */
public record ThingSearch(String words, String keeper) {

  private static final int MOST = 40;

  /** As a page's address says it. */
  public static ThingSearch of(String words, String keeper) {
    return new ThingSearch(cut(words), cut(keeper));
  }

  private static String cut(String text) {
    var bare = text.strip();
    var most = Math.min(MOST, bare.codePointCount(0, bare.length()));
    return bare.substring(0, bare.offsetByCodePoints(0, most));
  }

  public boolean anything() {
    return !words.isEmpty() || !keeper.isEmpty();
  }
}
