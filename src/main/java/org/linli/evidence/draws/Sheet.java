package org.linli.evidence.draws;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that decides a draw, sealed before it: list, seats, quotas, and which numbers will be used.
 * It is a plain text, a fact a line with tabs between its parts, so that any SHA-256 tool can check
 * it.
 *
 * @param draw which one
 * @param title in words
 * @param seats how many are drawn
 * @param alternates how many of each kind are drawn besides, to step in
 * @param balls which numbers
 * @param source where they come from, in words
 * @param day on which they fall
 * @param quotas that are kept
 * @param entries from which is drawn
 * @param compositions how many of each kind may sit together, and with which chance
 */
public record Sheet(
    UUID draw,
    String title,
    int seats,
    int alternates,
    Balls balls,
    String source,
    LocalDate day,
    List<Quota> quotas,
    List<Entry> entries,
    List<Composition> compositions) {

  private static final String FORMAT = "linli-draw";
  private static final String VERSION = "1";

  public Sheet {
    quotas = List.copyOf(quotas);
    entries = List.copyOf(entries);
    compositions = List.copyOf(compositions);
  }

  /** The text that is sealed. */
  public String text() {
    return lines().map(line -> String.join("\t", line) + "\n").collect(Collectors.joining());
  }

  private Stream<List<String>> lines() {
    return Stream.of(
            head(),
            quotas.stream().map(Sheet::line),
            entries.stream().map(Sheet::line),
            compositions.stream().map(Sheet::line))
        .flatMap(it -> it);
  }

  private Stream<List<String>> head() {
    return Stream.of(
        List.of(FORMAT, VERSION),
        List.of("draw", draw.toString()),
        List.of("title", title),
        List.of("seats", "" + seats),
        List.of("alternates", "" + alternates),
        List.of(
            "numbers",
            "" + balls.count(),
            "" + balls.lowest(),
            "" + balls.highest(),
            balls.repeated() ? "repeated" : "once"),
        List.of("source", source),
        List.of("day", day.toString()));
  }

  private static List<String> line(Quota quota) {
    return List.of("quota", quota.trait(), quota.value(), "" + quota.least(), "" + quota.most());
  }

  private static List<String> line(Entry entry) {
    var facts =
        Stream.of("entry", "" + entry.number(), "" + entry.weight(), entry.hash(), entry.shown());
    var traits =
        entry.traits().entrySet().stream().flatMap(it -> Stream.of(it.getKey(), it.getValue()));
    return Stream.concat(facts, traits).toList();
  }

  private static List<String> line(Composition composition) {
    return List.of("composition", composition.tickets().toString(), seats(composition));
  }

  private static String seats(Composition composition) {
    return composition.seats().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** SHA-256 of the text in hex; published before the numbers fall. */
  public String hash() {
    return hash(text());
  }

  static String hash(String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Who is alike, in the order in which compositions name their seats. */
  public List<Kind> kinds() {
    return Kind.of(entries, quotas);
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Sheet parse(String text) {
    try {
      var lines = text.lines().map(it -> List.of(it.split("\t", -1))).toList();
      if (!lines.getFirst().equals(List.of(FORMAT, VERSION))) {
        throw new IllegalArgumentException("Not a sheet of a draw");
      }
      var sheet = new Reader(lines).sheet();
      if (!sheet.text().equals(text)) {
        throw new IllegalArgumentException("Not written as sheets are");
      }
      return sheet;
    } catch (RuntimeException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private record Reader(List<List<String>> lines) {

    Sheet sheet() {
      var numbers = only("numbers");
      return new Sheet(
          UUID.fromString(only("draw").get(1)),
          only("title").get(1),
          whole(only("seats"), 1),
          whole(only("alternates"), 1),
          new Balls(
              whole(numbers, 1),
              whole(numbers, 2),
              whole(numbers, 3),
              numbers.get(4).equals("repeated")),
          only("source").get(1),
          LocalDate.parse(only("day").get(1)),
          all("quota")
              .map(it -> new Quota(it.get(1), it.get(2), whole(it, 3), whole(it, 4)))
              .toList(),
          all("entry").map(Reader::entry).toList(),
          all("composition").map(Reader::composition).toList());
    }

    private Stream<List<String>> all(String kind) {
      return lines.stream().filter(line -> line.getFirst().equals(kind));
    }

    private List<String> only(String kind) {
      return all(kind).findFirst().orElseThrow();
    }

    private static int whole(List<String> line, int part) {
      return Integer.parseInt(line.get(part));
    }

    private static Entry entry(List<String> line) {
      var traits = new TreeMap<String, String>();
      for (var part = 5; part + 1 < line.size(); part += 2) {
        traits.put(line.get(part), line.get(part + 1));
      }
      return new Entry(
          whole(line, 1), whole(line, 2), line.get(3), line.get(4), Map.copyOf(traits));
    }

    private static Composition composition(List<String> line) {
      var seats = new ArrayList<Integer>();
      Arrays.stream(line.get(2).split(",")).map(Integer::valueOf).forEach(seats::add);
      return new Composition(new BigInteger(line.get(1)), seats);
    }
  }
}
