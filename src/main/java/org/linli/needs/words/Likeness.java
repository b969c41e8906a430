package org.linli.needs.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.platform.Rule;

/**
 * Finds what may be the same matter told by somebody else (NEED-6): the cosine of single characters
 * and pairs weighted by how rare they are among the candidates, lowered where both name different
 * places and with age. It proposes; a person decides.
 *
 * <p>Rare is what few candidates say, so the caller passes the recent open needs of one community
 * and category together, at most some 500.
 */
public final class Likeness {

  private static final int MAX_SHARED_WORDS = 5;

  private final Vocabulary vocabulary;
  private final double threshold;
  private final double otherPlace;
  private final double sameBuilding;
  private final double named;
  private final int fadingDays;

  Likeness(Rule rule) {
    vocabulary =
        new Vocabulary(WordLists.lists(rule.values(), "same_words"), rule.texts("says_nothing"));
    threshold = rule.number("threshold_percent") / 100.0;
    otherPlace = rule.number("other_place_percent") / 100.0;
    sameBuilding = rule.number("same_building_percent") / 100.0;
    named = rule.number("named_percent") / 100.0;
    fadingDays = rule.number("fading_days");
  }

  /**
   * What may be the same, the likeliest first; candidates of equal likeness in the order of the
   * map.
   *
   * @param candidates by the caller's key
   */
  public <K> List<Likely<K>> rank(Told told, Map<K, Told> candidates) {
    var asked = Heard.of(told, vocabulary);
    var others =
        candidates.entrySet().stream()
            .map(each -> Map.entry(each.getKey(), Heard.of(each.getValue(), vocabulary)))
            .toList();
    var scale = Scale.of(others.stream().map(Map.Entry::getValue).toList());
    return others.stream()
        .map(each -> likely(each.getKey(), asked, each.getValue(), scale))
        .filter(each -> each.score() >= threshold)
        .sorted(Comparator.comparingDouble((Likely<K> each) -> each.score()).reversed())
        .toList();
  }

  /**
   * Which of them may be the same, the likeliest pair first; each pair once, in the order of the
   * map.
   *
   * @param all by the caller's key
   */
  public <K> List<LikelyPair<K>> pairs(Map<K, Told> all) {
    var heard =
        all.entrySet().stream()
            .map(each -> Map.entry(each.getKey(), Heard.of(each.getValue(), vocabulary)))
            .toList();
    var scale = Scale.of(heard.stream().map(Map.Entry::getValue).toList());
    var pairs = new ArrayList<LikelyPair<K>>();
    for (var one = 0; one < heard.size(); one++) {
      for (var other = one + 1; other < heard.size(); other++) {
        var first = heard.get(one);
        var second = heard.get(other);
        var likely = likely(second.getKey(), first.getValue(), second.getValue(), scale);
        if (likely.score() >= threshold) {
          pairs.add(
              new LikelyPair<>(
                  first.getKey(), likely.candidate(), likely.score(), likely.sharedWords()));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble((LikelyPair<K> each) -> each.score()).reversed());
    return pairs;
  }

  private <K> Likely<K> likely(K key, Heard asked, Heard other, Scale scale) {
    var near = asked.spot().sharesBuilding(other.spot());
    var score = scale.likeness(asked, other, named) * fresh(asked, other);
    if (asked.elsewhere(other)) {
      score *= otherPlace;
    } else if (near) {
      score *= sameBuilding;
    }
    var shared =
        score < threshold
            ? List.<String>of()
            : scale.letters().shared(asked.letters(), other.letters(), MAX_SHARED_WORDS);
    return new Likely<>(key, Math.min(score, 1), near, shared);
  }

  private double fresh(Heard asked, Heard other) {
    var days = Duration.between(other.told().at(), asked.told().at()).abs().toDays();
    return fadingDays / (double) (fadingDays + days);
  }

  /** How telling letters and names are among the candidates. */
  private record Scale(Weights letters, Weights names) {

    private static Scale of(List<Heard> all) {
      return new Scale(
          Weights.of(all.stream().map(Heard::letters).toList()),
          Weights.of(all.stream().map(Heard::names).toList()));
    }

    /** Where one of them names nothing that is known, the letters decide alone. */
    private double likeness(Heard asked, Heard other, double named) {
      var byLetters = letters.cosine(asked.letters(), other.letters());
      return asked.names().isEmpty() || other.names().isEmpty()
          ? byLetters
          : named * names.cosine(asked.names(), other.names()) + (1 - named) * byLetters;
    }
  }

  /** A told matter, read. */
  private record Heard(Told told, Spot spot, Grams letters, Grams names, Set<String> placeWords) {

    private static Heard of(Told told, Vocabulary vocabulary) {
      var place = Spot.of(told.place());
      var spot = Spot.of(told.place() + " 。 " + told.text());
      var words = vocabulary.plain(spot.rest());
      return new Heard(
          told,
          spot,
          Grams.of(words),
          vocabulary.names(spot.rest()),
          Grams.of(vocabulary.plain(place.rest())).pairs());
    }

    /** Whether both say where, and not the same. A place may be named in the words as well. */
    private boolean elsewhere(Heard other) {
      return spot.contradicts(other.spot)
          || (!placeWords.isEmpty()
              && !other.placeWords.isEmpty()
              && placeWords.stream().noneMatch(other.letters.counts()::containsKey)
              && other.placeWords.stream().noneMatch(letters.counts()::containsKey));
    }
  }
}
