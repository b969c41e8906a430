package org.linli.alliances;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An alliance with its units.
 *
 * @param purpose what they do together
 * @param phone that all of them answer
 * @param coordinator the unit that holds it together
 * @param reason why it was dissolved, or empty
 * @param members by name; the public sees those that are or were in it
 */
public record AllianceView(
    UUID id,
    String name,
    String purpose,
    String phone,
    UUID coordinator,
    AllianceStatus status,
    String reason,
    Optional<Instant> formedAt,
    Optional<Instant> dissolvedAt,
    List<Member> members) {

  /** The part of a unit. */
  public Optional<Member> of(UUID unit) {
    return members.stream().filter(member -> member.unit().equals(unit)).findFirst();
  }

  /** Those that are in it. */
  @JsonIgnore
  public List<Member> agreed() {
    return members.stream().filter(it -> it.status() == MemberStatus.AGREED).toList();
  }

  /**
   * A unit's part.
   *
   * @param brings resources that are still listed
   * @param reason why it declined or left, or empty
   * @param joinedAt since when, if it ever was in it
   * @param endedAt when it declined or left
   */
  public record Member(
      UUID unit,
      String owner,
      List<Brought> brings,
      MemberStatus status,
      String reason,
      Optional<Instant> joinedAt,
      Optional<Instant> endedAt) {}

  /**
   * A resource.
   *
   * @param booked whether it has a calendar
   */
  public record Brought(UUID id, String name, boolean booked) {}
}
