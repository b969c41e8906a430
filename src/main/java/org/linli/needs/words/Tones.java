package org.linli.needs.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.linli.platform.Rule;

/** Tells anger, which is ordinary, from threats, insults and advertising. */
public final class Tones {

  private static final Pattern CLAUSE = Pattern.compile("[，,。！!？?；;：:\\n]+");

  private final Pattern hostile;
  private final Pattern notHostile;
  private final Pattern advertising;
  private final Pattern offers;
  private final Pattern complains;
  private final int offersTogether;

  Tones(Rule rule) {
    hostile = words(rule, "hostile");
    notHostile = words(rule, "not_hostile");
    advertising = words(rule, "advertising");
    offers = words(rule, "offers");
    complains = words(rule, "complains");
    offersTogether = rule.number("offers_together");
  }

  /** Threats and insults weigh more than advertising. */
  public Tone of(String text) {
    var hostility = hostility(text);
    if (!hostility.isEmpty()) {
      return new Tone(Tone.Kind.HOSTILE, hostility);
    }
    var advertised = advertised(text);
    return advertised.isEmpty()
        ? new Tone(Tone.Kind.ORDINARY, List.of())
        : new Tone(Tone.Kind.ADVERTISING, advertised);
  }

  private List<String> hostility(String text) {
    return CLAUSE
        .splitAsStream(text)
        .filter(clause -> !notHostile.matcher(clause).find())
        .flatMap(clause -> hostile.matcher(clause).results())
        .map(MatchResult::group)
        .toList();
  }

  /**
   * One clear word, or several offers together; who complains about advertising is no advertiser.
   */
  private List<String> advertised(String text) {
    if (complains.matcher(text).find()) {
      return List.of();
    }
    var clear = advertising.matcher(text).results().map(MatchResult::group).toList();
    var offered = offers.matcher(text).results().map(MatchResult::group).distinct().toList();
    return !clear.isEmpty() || offered.size() < offersTogether ? clear : offered;
  }

  private static Pattern words(Rule rule, String name) {
    return Vocabulary.anyOf(rule.texts(name));
  }
}
