package org.linli.compensation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Refused;

/**
 * A workshop for the people of one of its dwellings.
 *
 * @param flats their own alone
 * @param picture what everybody may know
 * @param promotes whether the reader looks after it
 */
public record OwnFlats(
    WorkshopView workshop,
    String reason,
    String ballot,
    Optional<CostPlan> plan,
    List<FlatView> flats,
    PublicPicture picture,
    boolean promotes) {

  public OwnFlats {
    flats = List.copyOf(flats);
  }

  /**
   * One of the own dwellings.
   *
   * @throws Refused if it is not
   */
  public FlatView flat(UUID id) {
    return WorkshopFile.flat(flats, id);
  }

  /**
   * What an own dwelling asks for.
   *
   * @throws Refused if none does
   */
  public CompensationAsk ask(UUID id) {
    return WorkshopFile.ask(flats, id);
  }
}
