package org.linli.juries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.draws.PickState;

/**
 * All that everybody may know of a jury.
 *
 * @param seats whom lots fell on, in the order in which they fell
 * @param shares how its members are made up, against the list
 * @param steps what happened, the earliest first
 */
public record JuryPage(JuryView jury, List<Seat> seats, List<Share> shares, List<Step> steps) {

  public JuryPage {
    seats = List.copyOf(seats);
    shares = List.copyOf(shares);
    steps = List.copyOf(steps);
  }

  /** Of those who come. */
  public long members() {
    return count(Reply.ACCEPTED);
  }

  /** Of those who were asked and may still reply. */
  public long asked() {
    return count(Reply.ASKED);
  }

  private long count(Reply reply) {
    return seats.stream().filter(it -> it.reply().filter(reply::equals).isPresent()).count();
  }

  /** Who steps in next, in this order, each for those of the same kind. */
  public List<Seat> reserve() {
    return seats.stream().filter(it -> it.state() == PickState.WAITING).toList();
  }

  /** Who was asked. */
  public List<Seat> invited() {
    return seats.stream().filter(it -> it.reply().isPresent()).toList();
  }

  /**
   * Somebody whom a lot fell on, without a name.
   *
   * @param id of the seat; empty where they were not asked
   * @param number on the sealed list
   * @param traits what they have in common with others, by what quotas speak of
   * @param alternate whether they were drawn to step in
   */
  public record Seat(
      Optional<UUID> id,
      int place,
      int number,
      List<String> traits,
      boolean alternate,
      PickState state,
      Optional<Reply> reply,
      Optional<Instant> replyBy) {

    public Seat {
      traits = List.copyOf(traits);
    }
  }

  /**
   * Those of the members and of the list who have something in common.
   *
   * @param listed of {@code all} on the list
   * @param sitting of {@code members}
   */
  public record Share(
      String trait, String value, long listed, long all, long sitting, long members) {

    private static final double WHOLE = 100.0;

    /** Of a hundred on the list. */
    public long listedPercent() {
      return percent(listed, all);
    }

    /** Of a hundred members. */
    public long sittingPercent() {
      return percent(sitting, members);
    }

    private static long percent(long some, long of) {
      return of == 0 ? 0 : Math.round(WHOLE * some / of);
    }
  }

  /**
   * @param number whom it concerns, on the sealed list; 0 for the whole jury
   * @param salt with which the evidence committed to what was said; empty where nothing was
   */
  public record Step(JuryAction action, int number, String salt, Instant at) {}
}
