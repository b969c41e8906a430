package org.linli.resources.donations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.needs.NeedView;

/**
 * A donation as its giver and the community see it.
 *
 * @param unit that gives it, if one does
 * @param offeredBy the account
 * @param runner empty once it was erased, like the repairer
 * @param needs that wait for somebody and that it would serve, those that go first
 */
public record DonationFile(
    DonationView donation,
    Optional<UUID> unit,
    UUID offeredBy,
    String description,
    String place,
    String runner,
    String repairer,
    List<NeedView> needs) {

  DonationFile with(List<NeedView> waiting) {
    return new DonationFile(
        donation, unit, offeredBy, description, place, runner, repairer, waiting);
  }
}
