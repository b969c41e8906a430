package org.linli.ballot.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts an archive again: commitments of the roll, receipts, quorum, result, and last the seal
 * (DELIB-4). {@code recount.js} does the same in a browser and finds the same.
 */
public final class Recount {

  private static final String NOTHING = "—";
  private static final List<String> NAMES = List.of("question", "option", "project");

  private final List<Finding> findings = new ArrayList<>();
  private final ArchiveFile file;

  private Recount(ArchiveFile file) {
    this.file = file;
  }

  /**
   * What came of it.
   *
   * @param seal of the file, to be compared with the published one
   * @param findings what differs, the first that was found first; empty if everything agrees
   * @param result as counted again; null if it could not be counted
   */
  public record Report(String seal, List<Finding> findings, @Nullable Result result) {

    public Report {
      findings = List.copyOf(findings);
    }

    /** Whether nothing differs. */
    public boolean agrees() {
      return findings.isEmpty();
    }
  }

  /** Of the text of an archive file. */
  public static Report of(String text) {
    try {
      return new Recount(ArchiveFile.parse(text)).report();
    } catch (IllegalArgumentException | ArithmeticException malformed) {
      return new Report("", List.of(new Finding("ballot.recount.unreadable", List.of())), null);
    }
  }

  private Report report() {
    if (!file.version().equals("" + Archive.VERSION)) {
      find("ballot.recount.version", file.version(), "" + Archive.VERSION);
      return new Report(file.seal(), findings, null);
    }
    var archive = file.archive();
    roll(archive);
    receipts(archive);
    var result = result(archive);
    if (!file.sealed()) {
      find("ballot.recount.seal");
    }
    return new Report(file.seal(), findings, result);
  }

  private void find(String key, String... details) {
    findings.add(new Finding(key, List.of(details)));
  }

  private void roll(Archive archive) {
    archive.roll().stream()
        .filter(line -> !line.opens())
        .findFirst()
        .ifPresent(line -> find("ballot.recount.roll-line", line.entry().reference()));
    if (!Archive.rollRoot(archive.roll()).equals(archive.rollRoot())) {
      find("ballot.recount.roll-root");
    }
  }

  private void receipts(Archive archive) {
    var receipts = archive.receipts();
    var voters = archive.turnout().participated().size();
    if (receipts.size() != voters) {
      find("ballot.recount.receipts", "" + receipts.size(), "" + voters);
    }
    if (!Roots.of(receipts).equals(archive.receiptRoot())) {
      find("ballot.recount.receipt-root");
    }
  }

  private @Nullable Result result(Archive archive) {
    try {
      var counted =
          Count.of(
              archive.rule(),
              archive.secret(),
              archive.questions(),
              archive.roll().stream().map(RollLine::entry).toList(),
              archive.turnout(),
              archive.votes());
      difference(archive.result(), counted).ifPresent(findings::add);
      return counted;
    } catch (Miscounted unfit) {
      findings.add(unfit.finding());
      return null;
    }
  }

  /** The first place at which what was written is not what was counted. */
  static Optional<Finding> difference(Object result, Object again) {
    var written = flat(result);
    var counted = flat(again);
    var places = new TreeSet<>(written.keySet());
    places.addAll(counted.keySet());
    return places.stream()
        .filter(it -> !written.getOrDefault(it, NOTHING).equals(counted.getOrDefault(it, NOTHING)))
        .findFirst()
        .map(
            it ->
                new Finding(
                    "ballot.recount.result",
                    List.of(
                        it, written.getOrDefault(it, NOTHING), counted.getOrDefault(it, NOTHING))));
  }

  /** Every number and word of a result by its place: {@code answers/1/options/YES/cast/heads}. */
  static Map<String, String> flat(Object result) {
    var flat = new TreeMap<String, String>();
    var tree = new HashMap<String, @Nullable Object>();
    ArchiveFile.tree(result).forEach((name, value) -> tree.put((String) name, value));
    tree.forEach((name, value) -> flatten(name, value, flat));
    return flat;
  }

  private static void flatten(String place, @Nullable Object value, Map<String, String> flat) {
    switch (value) {
      case Map<?, ?> members ->
          members.forEach((name, member) -> flatten(place + "/" + name, member, flat));
      case List<?> members -> {
        for (var i = 0; i < members.size(); i++) {
          flatten(place + "/" + name(members.get(i), i), members.get(i), flat);
        }
      }
      case null -> flat.put(place, NOTHING);
      default -> flat.put(place, value.toString());
    }
  }

  private static String name(@Nullable Object member, int index) {
    if (member instanceof Map<?, ?> named) {
      return NAMES.stream()
          .map(named::get)
          .filter(Objects::nonNull)
          .findFirst()
          .map(Object::toString)
          .orElseGet(() -> "" + (index + 1));
    }
    return "" + (index + 1);
  }
}
