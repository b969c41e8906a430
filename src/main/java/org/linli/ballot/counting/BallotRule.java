package org.linli.ballot.counting;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a ballot is counted and when something is adopted, as law or charter sets it.
 *
 * @param id of the kind within its rule file
 * @param version of the rule file: {@code ballot/owners@2021-01-01}
 * @param matter what it is for, in plain Chinese
 * @param quorum everything that has to be met for a valid ballot; empty: any turnout is enough
 * @param adoption everything that an option has to meet to be adopted; empty: opinions are
 *     gathered, nothing is decided
 * @param silence whether those who say nothing are counted
 * @param source law and article
 */
public record BallotRule(
    String id,
    String version,
    String matter,
    Electorate electorate,
    List<Demand> quorum,
    List<Demand> adoption,
    Silence silence,
    String source) {

  public BallotRule {
    quorum = List.copyOf(quorum);
    adoption = List.copyOf(adoption);
    if (source.isBlank()) {
      throw new IllegalArgumentException("A rule names its source");
    }
    if (quorum.stream().anyMatch(demand -> demand.base() == Base.ENTITLED)) {
      throw new IllegalArgumentException("Everybody on the roll is always everybody on the roll");
    }
  }

  /**
   * The same rule with those who say nothing counted with the majority.
   *
   * @param charter SHA-256 in hex of the attached rules of procedure
   */
  public BallotRule withSilence(String charter) {
    return new BallotRule(
        id, version, matter, electorate, quorum, adoption, Silence.followsBy(charter), source);
  }

  /** Whether area decides anything: such votes cannot be secret, an area names its owner. */
  public boolean needsArea() {
    return Stream.concat(quorum.stream(), adoption.stream())
        .anyMatch(demand -> demand.measure() == Measure.AREA);
  }

  /** Whether it is for those who came together. */
  public boolean needsPresence() {
    return Stream.concat(quorum.stream(), adoption.stream())
        .anyMatch(demand -> demand.base() == Base.PRESENT);
  }

  /** Whether the question can be asked: silence has no majority to follow among candidates. */
  public boolean allows(Question question) {
    return !silence.follows() || question.kind() == Question.Kind.YES_NO_ABSTAIN;
  }

  /** Whether a budget round decides by its own rule what becomes of the votes (DELIB-5). */
  public boolean forBudget() {
    return id.startsWith("budget-");
  }
}
