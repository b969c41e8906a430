package org.linli.ballot.counting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.platform.Rule;

/**
 * The kinds of ballots that a rule file of {@code rules/ballot} sets: each a record with {@code id,
 * matter, electorates, quorum, adoption, source}. A kind for several electorates is one for each,
 * its id ending in the electorate: {@code simple-persons}.
 */
public final class BallotRules {

  /** The rule files, by the law they come from. */
  public static final List<String> FILES =
      List.of("ballot/owners", "ballot/residents", "ballot/villagers", "ballot/general");

  private BallotRules() {}

  /** Everything that a file sets, in its order. */
  public static List<BallotRule> of(Rule file) {
    return file.records("kinds").stream().flatMap(kind -> kinds(file.version(), kind)).toList();
  }

  private static Stream<BallotRule> kinds(String version, Map<String, Object> kind) {
    var electorates = texts(kind, "electorates").map(Electorate::valueOf).toList();
    return electorates.stream()
        .map(
            electorate ->
                new BallotRule(
                    electorates.size() == 1
                        ? text(kind, "id")
                        : text(kind, "id") + "-" + electorate.name().toLowerCase(Locale.ROOT),
                    version,
                    text(kind, "matter"),
                    electorate,
                    texts(kind, "quorum").map(Demand::parse).toList(),
                    texts(kind, "adoption").map(Demand::parse).toList(),
                    Silence.NOT_COUNTED,
                    text(kind, "source")));
  }

  private static String text(Map<String, Object> kind, String name) {
    return Objects.requireNonNull(kind.get(name), () -> "A kind of ballot says " + name).toString();
  }

  private static Stream<String> texts(Map<String, Object> kind, String name) {
    var texts = (List<?>) Objects.requireNonNull(kind.get(name), name);
    return texts.stream().map(String::valueOf);
  }
}
