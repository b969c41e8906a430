package org.linli.ballot.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.platform.Messages;

/** Says what a recount found in plain words. */
public final class RecountWords {

  /** What the numbers of a result are called by their place in it, and its words. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("ABSTAIN", "ballot.part.ABSTAIN"),
          Map.entry("ADOPTED", "ballot.part.ADOPTED"),
          Map.entry("COUNTED", "ballot.part.COUNTED"),
          Map.entry("NO", "ballot.part.NO"),
          Map.entry("NO_QUORUM", "ballot.part.NO_QUORUM"),
          Map.entry("REJECTED", "ballot.part.REJECTED"),
          Map.entry("TIED", "ballot.part.TIED"),
          Map.entry("YES", "ballot.part.YES"),
          Map.entry("adopted", "ballot.part.adopted"),
          Map.entry("answers", "ballot.part.answers"),
          Map.entry("area", "ballot.part.area"),
          Map.entry("blank", "ballot.part.blank"),
          Map.entry("cast", "ballot.part.cast"),
          Map.entry("checks", "ballot.part.checks"),
          Map.entry("false", "ballot.part.false"),
          Map.entry("entitled", "ballot.part.entitled"),
          Map.entry("heads", "ballot.part.heads"),
          Map.entry("met", "ballot.part.met"),
          Map.entry("options", "ballot.part.options"),
          Map.entry("outcome", "ballot.part.outcome"),
          Map.entry("part", "ballot.part.part"),
          Map.entry("participated", "ballot.part.participated"),
          Map.entry("present", "ballot.part.present"),
          Map.entry("quorate", "ballot.part.quorate"),
          Map.entry("quorum", "ballot.part.quorum"),
          Map.entry("silent", "ballot.part.silent"),
          Map.entry("split", "ballot.part.split"),
          Map.entry("true", "ballot.part.true"),
          Map.entry("whole", "ballot.part.whole"),
          Map.entry("withoutArea", "ballot.part.without-area"),
          Map.entry("AFTER_STOP", "ballot.part.AFTER_STOP"),
          Map.entry("ALL_CHOSEN", "ballot.part.ALL_CHOSEN"),
          Map.entry("BELOW_THRESHOLD", "ballot.part.BELOW_THRESHOLD"),
          Map.entry("CHOSEN", "ballot.part.CHOSEN"),
          Map.entry("COMPLETION", "ballot.part.COMPLETION"),
          Map.entry("COSTS_MORE", "ballot.part.COSTS_MORE"),
          Map.entry("DOES_NOT_FIT", "ballot.part.DOES_NOT_FIT"),
          Map.entry("ENTRY", "ballot.part.ENTRY"),
          Map.entry("GREEDY", "ballot.part.GREEDY"),
          Map.entry("MONEY_SHORT", "ballot.part.MONEY_SHORT"),
          Map.entry("NEVER_RISES", "ballot.part.NEVER_RISES"),
          Map.entry("NOTHING_FITS", "ballot.part.NOTHING_FITS"),
          Map.entry("SHARES", "ballot.part.SHARES"),
          Map.entry("SUPPORT_NONE", "ballot.part.SUPPORT_NONE"),
          Map.entry("areas", "ballot.part.areas"),
          Map.entry("left", "ballot.part.left"),
          Map.entry("order", "ballot.part.order"),
          Map.entry("others", "ballot.part.others"),
          Map.entry("points", "ballot.part.points"),
          Map.entry("price", "ballot.part.price"),
          Map.entry("raises", "ballot.part.raises"),
          Map.entry("reason", "ballot.part.reason"),
          Map.entry("result", "ballot.part.result"),
          Map.entry("served", "ballot.part.served"),
          Map.entry("share", "ballot.part.share"),
          Map.entry("spent", "ballot.part.spent"),
          Map.entry("stage", "ballot.part.stage"),
          Map.entry("stop", "ballot.part.stop"),
          Map.entry("themes", "ballot.part.themes"),
          Map.entry("together", "ballot.part.together"),
          Map.entry("verdicts", "ballot.part.verdicts"),
          Map.entry("voters", "ballot.part.voters"),
          Map.entry("votes", "ballot.part.votes"),
          Map.entry("winners", "ballot.part.winners"));

  private static final List<String> KEYS =
      List.of(
          "ballot.recount.agrees",
          "ballot.recount.budget-refused",
          "ballot.recount.choices",
          "ballot.recount.named",
          "ballot.recount.no-vote",
          "ballot.recount.not-asked",
          "ballot.recount.not-on-roll",
          "ballot.recount.not-taken-part",
          "ballot.recount.other-seal",
          "ballot.recount.receipt-root",
          "ballot.recount.receipts",
          "ballot.recount.result",
          "ballot.recount.roll-line",
          "ballot.recount.roll-root",
          "ballot.recount.seal",
          "ballot.recount.secret-area",
          "ballot.recount.secret-heads",
          "ballot.recount.silence",
          "ballot.recount.twice-asked",
          "ballot.recount.twice-listed",
          "ballot.recount.twice-on-roll",
          "ballot.recount.twice-voted",
          "ballot.recount.unreadable",
          "ballot.recount.version",
          "ballot.recount.votes",
          "ballot.recount.weights");

  private final Messages messages;

  public RecountWords(Messages messages) {
    this.messages = messages;
  }

  /** A finding as a sentence. */
  public String of(Finding finding) {
    var details = finding.details().toArray();
    if (finding.key().equals("ballot.recount.result")) {
      details[0] = place(finding.details().getFirst());
      details[1] = word(finding.details().get(1));
      details[2] = word(finding.details().get(2));
    }
    return messages.text(finding.key(), details);
  }

  private String place(String place) {
    return Arrays.stream(place.split("/"))
        .map(this::word)
        .collect(Collectors.joining(messages.text("ballot.part.of")));
  }

  /** What a place, a choice or an outcome is called; anything else stays as it is. */
  String word(String part) {
    var key = PARTS.get(part);
    return key == null ? part : messages.text(key);
  }

  /**
   * What {@code recount.js} says: sentences with places {@code {0}} by key, and under {@code
   * ballot.part.…} what numbers are called.
   */
  public Map<String, String> forBrowser() {
    var words =
        KEYS.stream()
            .collect(Collectors.toMap(key -> key, key -> messages.text(key, "{0}", "{1}", "{2}")));
    PARTS.forEach(
        (part, key) ->
            words.put(key.substring(0, key.lastIndexOf('.') + 1) + part, messages.text(key)));
    words.put("ballot.part.of", messages.text("ballot.part.of"));
    return words;
  }
}
