package org.linli.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.ledger.Unit;
import org.linli.web.Light;

/**
 * How something stands, for whoever scans its code. Words are in the reader's language.
 *
 * @param path of its own page, within the community
 * @param light how it stands, with the reason
 * @param about what it is, in a sentence; empty if the title says it
 * @param money what it costs
 * @param progress how far it is
 * @param lines what else is known, each with its heading
 * @param said what people say of it
 * @param next what comes next, and when
 * @param proof by what the reader's device checks it
 * @param ended what became of it, if it is over or was withdrawn
 */
public record CodeFacts(
    String title,
    String path,
    Optional<Light> light,
    String about,
    Optional<Money> money,
    Optional<Progress> progress,
    List<Line> lines,
    List<String> said,
    Optional<Next> next,
    Optional<Proof> proof,
    Optional<String> ended) {

  private static final int WHOLE = 100;

  public CodeFacts {
    lines = List.copyOf(lines);
    said = List.copyOf(said);
  }

  /** The same with money that another module knows. */
  CodeFacts with(Money known) {
    return new CodeFacts(
        title, path, light, about, Optional.of(known), progress, lines, said, next, proof, ended);
  }

  /**
   * What something costs.
   *
   * @param budgetFen what is meant for it; 0 if nobody said
   * @param spentFen what was paid so far; 0 if nothing was, or nobody knows yet
   * @param words what is said of it without a figure; empty if there are figures
   * @param path where each payment stands, within the community; empty if nowhere
   */
  public record Money(long budgetFen, long spentFen, String words, String path) {

    /** Per cent that was spent, at most 100 for the bar. */
    public int percent() {
      return budgetFen == 0 ? 0 : (int) Math.min(WHOLE, spentFen * WHOLE / budgetFen);
    }

    /** As people read it: ¥126,000, with fen only where there are any. */
    public String budget() {
      return yuan(budgetFen);
    }

    public String spent() {
      return yuan(spentFen);
    }

    public String left() {
      return yuan(Math.max(0, budgetFen - spentFen));
    }

    private static String yuan(long fen) {
      var text = Unit.YUAN.text(fen);
      return text.endsWith(".00") ? text.substring(0, text.length() - ".00".length()) : text;
    }
  }

  /**
   * How far it is.
   *
   * @param words what is counted
   */
  public record Progress(int done, int of, String words) {}

  /** Something else that is known. */
  public record Line(String heading, String words) {}

  /** What comes next. */
  public record Next(String what, Instant at) {}

  /**
   * Under what it stands in the evidence log.
   *
   * @param kind of the entries, as {@code projects.step}
   * @param about number or id
   * @param status as it was published last
   */
  public record Proof(String kind, String about, String status) {}
}
