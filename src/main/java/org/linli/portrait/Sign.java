package org.linli.portrait;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sign that something may be needed, with the figures that it rests on. Never a fact: a person
 * decides.
 *
 * @param subject the building or the group that it is about; empty for the whole community
 * @param place name of the building
 * @param figures as {@link PortraitWords#why} says them
 * @param foundAt when the night's count last showed it
 * @param reason what was said when it was decided
 * @param need number of the need that it became
 */
public record Sign(
    UUID id,
    SignKind kind,
    String category,
    String subject,
    String place,
    List<Integer> figures,
    Instant foundAt,
    SignStatus status,
    String reason,
    String need) {

  public Sign {
    figures = List.copyOf(figures);
  }
}
