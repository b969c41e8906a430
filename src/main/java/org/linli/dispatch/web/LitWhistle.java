package org.linli.dispatch.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.DueShown;
import org.linli.dispatch.WhistleView;

/**
 * A whistle with its lights.
 *
 * @param community the name of the need's community; empty where it takes part no longer
 * @param needPath the need's public page; empty as well
 * @param due when something of it is due next; empty once it ended
 * @param receivers the same for each of its receivers by id
 */
public record LitWhistle(
    WhistleView view,
    String community,
    String needPath,
    Optional<DueShown> due,
    Map<UUID, DueShown> receivers) {

  /** The due moment of an organization, if it has to do something. */
  public Optional<DueShown> due(UUID receiver) {
    return Optional.ofNullable(receivers.get(receiver));
  }
}
