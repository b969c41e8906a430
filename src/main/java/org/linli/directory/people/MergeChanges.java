package org.linli.directory.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merge did to the two persons, so that it can be taken back.
 *
 * @param filled names of what the one who stays took over, {@link #HOME} among them
 * @param household where the one who was given up lived, if anywhere
 * @param relation their place in it
 * @param represented whether they represented it
 * @param ended whether it ended with them
 * @param keptRelation the place in it of the one who stays, where both lived together
 */
record MergeChanges(
    List<String> filled,
    @Nullable UUID household,
    @Nullable String relation,
    boolean represented,
    boolean ended,
    @Nullable String keptRelation) {

  /** The place in a household. */
  static final String HOME = "home";

  MergeChanges {
    filled = List.copyOf(filled);
  }
}
