package org.linli.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one text says otherwise than another, word by word: a Chinese character is a word, so are a
 * number, a Latin word and a sign. The longest common run of words is kept.
 */
public final class WordDiff {

  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|\\p{N}+|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

  /** Fewer words in common between two changes are coincidence, and make one change of them. */
  private static final int LEAST_KEPT = 2;

  private WordDiff() {}

  /** In the order of reading; what was dropped stands before what came in its place. */
  public static List<Piece> of(String before, String after) {
    var old = words(before);
    var pieces = new ArrayList<Piece>();
    var at = 0;
    for (var edit : edits(old, words(after))) {
      add(pieces, Kind.KEPT, old.subList(at, edit.from()));
      add(pieces, Kind.DROPPED, old.subList(edit.from(), edit.until()));
      add(pieces, Kind.ADDED, edit.words());
      at = edit.until();
    }
    add(pieces, Kind.KEPT, old.subList(at, old.size()));
    return List.copyOf(pieces);
  }

  /**
   * Makes the changes that somebody suggested in a text that has changed meanwhile.
   *
   * @param base what both began from
   * @param now the text as it is
   * @param suggested as somebody would have had the base
   * @return empty where both changed the same place
   */
  public static Optional<String> merge(String base, String now, String suggested) {
    var old = words(base);
    var ours = edits(old, words(now));
    var theirs = edits(old, words(suggested));
    for (var edit : theirs) {
      if (!ours.contains(edit) && ours.stream().anyMatch(edit::meets)) {
        return Optional.empty();
      }
    }
    var all = new ArrayList<>(ours);
    theirs.stream().filter(edit -> !ours.contains(edit)).forEach(all::add);
    all.sort((one, other) -> Integer.compare(one.from(), other.from()));
    var text = new StringBuilder();
    var at = 0;
    for (var edit : all) {
      old.subList(at, edit.from()).forEach(text::append);
      edit.words().forEach(text::append);
      at = edit.until();
    }
    old.subList(at, old.size()).forEach(text::append);
    return Optional.of(text.toString());
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(it -> it.group()).toList();
  }

  /** What is replaced by what; what both begin and end with costs nothing. */
  private static List<Edit> edits(List<String> old, List<String> now) {
    var head = 0;
    while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
      head++;
    }
    var tail = 0;
    while (tail < Math.min(old.size(), now.size()) - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    var middle =
        compare(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), head);
    return joined(middle, old);
  }

  private static List<Edit> compare(List<String> old, List<String> now, int offset) {
    var common = common(old, now);
    var edits = new ArrayList<Edit>();
    var i = 0;
    var j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
        continue;
      }
      var from = i;
      var added = j;
      while ((i < old.size() || j < now.size())
          && !(i < old.size() && j < now.size() && old.get(i).equals(now.get(j)))) {
        if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
          i++;
        } else {
          j++;
        }
      }
      edits.add(new Edit(offset + from, offset + i, List.copyOf(now.subList(added, j))));
    }
    return edits;
  }

  /** How many words are common from there on. */
  private static int[][] common(List<String> old, List<String> now) {
    var common = new int[old.size() + 1][now.size() + 1];
    for (var i = old.size() - 1; i >= 0; i--) {
      for (var j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<Edit> joined(List<Edit> edits, List<String> old) {
    var joined = new ArrayList<Edit>();
    for (var edit : edits) {
      if (!joined.isEmpty() && edit.from() - joined.getLast().until() < LEAST_KEPT) {
        var last = joined.removeLast();
        var words = new ArrayList<>(last.words());
        words.addAll(old.subList(last.until(), edit.from()));
        words.addAll(edit.words());
        joined.add(new Edit(last.from(), edit.until(), List.copyOf(words)));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }

  /** What became of words. */
  public enum Kind {
    KEPT,
    DROPPED,
    ADDED
  }

  /** A run of words with the same fate. */
  public record Piece(Kind kind, String text) {}

  /** Old words from one up to before another, and what stands in their place. */
  private record Edit(int from, int until, List<String> words) {

    /** Whether both change the same words, or put something in at the same place. */
    boolean meets(Edit other) {
      return from <= other.until && other.from <= until;
    }
  }
}
