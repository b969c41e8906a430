package org.linli.demo.town;

import java.time.Instant;
import java.util.List;

/**
 * A matter of an invented community, from the first word to where it stands.
 *
 * @param number by which other matters of the same community speak of it
 * @param summary one sentence for the public
 * @param content the raiser's words
 * @param building its name, or empty
 * @param phone of the raiser
 * @param name of the raiser
 * @param source by which door it came in
 * @param about whom it complains about
 * @param named whether the public may read the masked name
 * @param circumstances what the raiser told of the household
 * @param deeds what was done, in order of time
 */
public record Matter(
    int number,
    String category,
    String summary,
    String content,
    String place,
    String building,
    String phone,
    String name,
    String source,
    String about,
    boolean named,
    List<String> circumstances,
    Instant raisedAt,
    List<Deed> deeds) {

  /** Comes in at the raiser's own phone. */
  public static final String ONLINE = "ONLINE";

  public Matter {
    circumstances = List.copyOf(circumstances);
    deeds = List.copyOf(deeds);
  }

  /** The matter that goes on for this one, or a negative number. */
  public int mergedInto() {
    return deeds.stream()
        .filter(deed -> deed.act() == Act.MERGE)
        .mapToInt(Deed::days)
        .findFirst()
        .orElse(-1);
  }

  Matter numbered(int other) {
    return new Matter(
        other,
        category,
        summary,
        content,
        place,
        building,
        phone,
        name,
        source,
        about,
        named,
        circumstances,
        raisedAt,
        deeds);
  }
}
