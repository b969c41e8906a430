package org.linli.resources.donations;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What an account wanted to give, and whom it named for it. */
@Component
class DonationPersonalData implements PersonalData {

  private final Donations donations;

  DonationPersonalData(Donations donations) {
    this.donations = donations;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return donations.by(actor.communityId(), accountId).stream()
        .map(it -> new Kept("resources.kept.donation", it.name()))
        .toList();
  }

  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    donations.forget(actor.communityId(), accountId);
    return List.of(new Staying("resources.staying.donations"));
  }
}
