package org.linli.needs.words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.platform.Rule;

/**
 * Recognises matters that a community must not take: danger to life, discipline, courts, petitions.
 * A hint before saving, never a refusal: the raiser may know better.
 */
public final class Doors {

  private static final Pattern SENTENCE = Pattern.compile("[。！？!?；;\\n]+");
  private static final Pattern CLAUSE = Pattern.compile("[，,、：:\\s]+");

  private final List<Entry> entries;

  Doors(Rule rule) {
    entries = WordLists.entries(rule.values(), "doors").stream().map(Entry::of).toList();
  }

  /** The doors for this text, in the order of the rule: the most urgent first. */
  public List<Door> of(String text) {
    return entries.stream().flatMap(entry -> entry.find(text).stream()).toList();
  }

  /**
   * @param says point there by themselves
   * @param who and {@code did} point there where one sentence has both
   * @param unless a clause with one of these does not count
   */
  private record Entry(Map<?, ?> values, Pattern says, Pattern who, Pattern did, Pattern unless) {

    private static Entry of(Map<?, ?> values) {
      return new Entry(
          values,
          words(values, "says"),
          words(values, "who"),
          words(values, "did"),
          words(values, "unless"));
    }

    private static Pattern words(Map<?, ?> values, String name) {
      return Vocabulary.anyOf(WordLists.words(values, name));
    }

    private Optional<Door> find(String text) {
      return SENTENCE
          .splitAsStream(text)
          .map(this::said)
          .flatMap(Collection::stream)
          .findFirst()
          .map(this::door);
    }

    private List<String> said(String sentence) {
      var clauses =
          CLAUSE.splitAsStream(sentence).filter(clause -> !unless.matcher(clause).find()).toList();
      var direct = clauses.stream().flatMap(clause -> found(says, clause)).toList();
      var did = clauses.stream().flatMap(clause -> found(did(), clause)).toList();
      var accused = clauses.stream().anyMatch(clause -> who.matcher(clause).find());
      return !direct.isEmpty() ? direct : accused ? did : List.of();
    }

    private static Stream<String> found(Pattern words, String clause) {
      return words.matcher(clause).results().map(match -> match.group());
    }

    private Door door(String said) {
      return new Door(text("code"), text("name"), text("phone"), text("why"), said);
    }

    private String text(String name) {
      return Objects.toString(values.get(name), "");
    }
  }
}
