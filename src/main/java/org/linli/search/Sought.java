package org.linli.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.ShortNumber;

/**
 * What somebody typed to find something: words, all of which must be there; letters with which they
 * are read; a number such as 三阳-2026-000123 or only 123; the last four digits of a phone.
 *
 * @param typed as it was typed, for the field
 * @param words of which one has at least two characters; or none
 * @param number with its year
 * @param sequence of a number, without its year
 */
public record Sought(
    String typed, List<String> words, Optional<ShortNumber> number, OptionalInt sequence) {

  /** What fits in a field and still says something. */
  public static final int LONGEST = 50;

  /** More pairs find nothing better; the words themselves are compared as well. */
  private static final int MOST_GRAMS = 8;

  /** How much of a long text is shown around what was found. */
  private static final int AROUND = 24;

  private static final Pattern NUMBER =
      Pattern.compile("(?:\\p{IsHan}{1,10}-?)?([2-9]\\d{3})-(\\d{1,7})");
  private static final Pattern SEQUENCE = Pattern.compile("#?0{0,6}([1-9]\\d{0,6})");

  public Sought {
    words = List.copyOf(words);
  }

  /**
   * Reads what was typed.
   *
   * @throws Invalid for the field {@code q} if it is longer than {@value #LONGEST} characters or
   *     names nothing that can be found
   */
  public static Sought of(String typed) {
    var length = typed.codePointCount(0, typed.length());
    if (length > LONGEST) {
      throw Invalid.field("q", KernelError.TOO_LONG, length, LONGEST);
    }
    var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    var dense = text.replaceAll("\\s", "");
    var number = NUMBER.matcher(dense);
    if (number.matches() && Integer.parseInt(number.group(2)) > 0) {
      var found =
          new ShortNumber(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)));
      return new Sought(typed, List.of(), Optional.of(found), OptionalInt.empty());
    }
    var sequence = SEQUENCE.matcher(dense);
    var sought =
        new Sought(
            typed,
            words(text),
            Optional.empty(),
            sequence.matches()
                ? OptionalInt.of(Integer.parseInt(sequence.group(1)))
                : OptionalInt.empty());
    if (sought.words.isEmpty() && sought.sequence.isEmpty()) {
      throw Invalid.field("q", SearchError.TOO_SHORT);
    }
    return sought;
  }

  /** Single characters that stand beside each other, as in 3 栋, belong together. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var single = false;
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (single && length(word) == 1) {
        words.add(words.removeLast() + word);
      } else if (!word.isEmpty()) {
        words.add(word);
        single = length(word) == 1;
      }
    }
    return words.stream().allMatch(word -> length(word) < 2) ? List.of() : words;
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  /** The pairs that a text with all the words has, at most eight. */
  public int[] grams() {
    var grams = new LinkedHashSet<Integer>();
    words.forEach(word -> grams.addAll(Grams.of(word)));
    return ints(grams);
  }

  /** Of the phone that these four digits may end. */
  public int[] tail() {
    return words.size() == 1 && words.getFirst().length() == 4
        ? ints(Grams.tail(words.getFirst()))
        : new int[0];
  }

  private static int[] ints(Set<Integer> grams) {
    return grams.stream().mapToInt(Integer::intValue).limit(MOST_GRAMS).toArray();
  }

  /** Whether whatever has the pairs has the words, too. */
  public boolean exact() {
    return words.stream().allMatch(word -> length(word) == 2);
  }

  /** Whether only letters were typed, which may be how Chinese words are read. */
  public boolean letters() {
    return words.stream().allMatch(word -> word.matches("[a-z]+"));
  }

  /** Whether all the words stand in one of the texts, or are read from it. */
  public boolean matches(String... texts) {
    var folded = Arrays.stream(texts).map(Folded::of).toList();
    return !words.isEmpty()
        && words.stream()
            .map(Sought::points)
            .allMatch(word -> folded.stream().anyMatch(text -> text.find(word, 0) >= 0));
  }

  public boolean matches(ShortNumber other) {
    return number.filter(other::equals).isPresent()
        || (sequence.isPresent() && sequence.getAsInt() == other.sequence());
  }

  /** Whether these are the last four digits of the phone. */
  public boolean endsPhone(String phone) {
    return tail().length > 0 && phone.endsWith(words.getFirst());
  }

  /** The text, cut where what was looked for begins and ends. */
  public List<Piece> marks(String text) {
    var folded = Folded.of(text);
    var hit = new BitSet(text.length());
    for (var word : words) {
      var points = points(word);
      for (var at = folded.find(points, 0); at >= 0; at = folded.find(points, at + 1)) {
        hit.set(folded.starts()[at], folded.ends()[at + points.length - 1]);
      }
    }
    var pieces = new ArrayList<Piece>();
    for (var at = 0; at < text.length(); ) {
      var end = hit.get(at) ? hit.nextClearBit(at) : hit.nextSetBit(at);
      var until = end < 0 ? text.length() : Math.min(end, text.length());
      pieces.add(new Piece(text.substring(at, until), hit.get(at)));
      at = until;
    }
    return pieces;
  }

  /** A few characters around the first of the words; empty where none stands in the text. */
  public String excerpt(String text) {
    var folded = Folded.of(text);
    var first =
        words.stream()
            .map(Sought::points)
            .mapToInt(word -> folded.find(word, 0))
            .filter(at -> at >= 0)
            .min();
    if (first.isEmpty()) {
      return "";
    }
    var begin = Math.max(first.getAsInt() - AROUND / 2, 0);
    var end = Math.min(first.getAsInt() + AROUND, folded.points().length);
    var from = folded.starts()[begin];
    var until = folded.ends()[end - 1];
    return (from > 0 ? "…" : "")
        + text.substring(from, until).strip()
        + (until < text.length() ? "…" : "");
  }

  private static int[] points(String word) {
    return word.codePoints().toArray();
  }
}
