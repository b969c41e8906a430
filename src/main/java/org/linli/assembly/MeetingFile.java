package org.linli.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A meeting for staff.
 *
 * @param signCode of the QR code at the door
 * @param guests in the order in which they were invited
 * @param replies the latest first
 * @param attendees in the order in which they signed
 */
public record MeetingFile(
    MeetingPage page,
    String signCode,
    List<Guest> guests,
    List<Reply> replies,
    List<Attendee> attendees) {

  public MeetingFile {
    guests = List.copyOf(guests);
    replies = List.copyOf(replies);
    attendees = List.copyOf(attendees);
  }

  /** How many were reached: by a message that went out or was opened, or by hand. */
  public long reached() {
    return guests.stream().filter(Guest::reached).count();
  }

  /**
   * Somebody who is invited.
   *
   * @param name as staff wrote it, or as their account says
   * @param proof a {@link org.linli.notice.calls.Proof}; empty where nothing is known
   * @param handed how somebody brought it; empty if nobody did
   */
  public record Guest(
      int number,
      String recipient,
      String name,
      String proof,
      String handed,
      Optional<Instant> at) {

    private static final List<String> REACHED = List.of("READ", "DELIVERED", "SENT");

    /** Whether it is proved that it came to them. */
    public boolean reached() {
      return !handed.isEmpty() || REACHED.contains(proof);
    }

    Guest proved(String now) {
      return new Guest(number, recipient, name, now, handed, at);
    }
  }

  /** What somebody needs to come; no name, because nobody has to give one. */
  public record Reply(
      boolean comes, boolean childcare, boolean barrierFree, boolean interpreter, String note) {}

  /** Somebody who was there. */
  public record Attendee(String name, SignedBy way, Instant at) {}
}
