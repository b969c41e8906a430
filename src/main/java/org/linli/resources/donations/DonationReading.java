package org.linli.resources.donations;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.resources.ResourcePermission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads donations: for anybody what was decided, for givers and the community what is theirs. */
@Service
@Transactional(readOnly = true)
public class DonationReading {

  private static final int MOST_NEEDS = 200;

  private final Donations donations;
  private final DonationRules rules;
  private final NeedReading needs;

  DonationReading(Donations donations, DonationRules rules, NeedReading needs) {
    this.donations = donations;
    this.rules = rules;
    this.needs = needs;
  }

  /** The public register, decided last first. */
  public Slice<DonationView> decided(Scope scope, Paging paging) {
    return donations.decided(scope.communityId(), paging);
  }

  /** What the actor offered, the last first. */
  public List<DonationView> mine(Actor actor) {
    return donations.by(actor.communityId(), actor.accountId());
  }

  /** What waits for a decision, the longest first. */
  public List<DonationView> waiting(Actor actor) {
    actor.require(ResourcePermission.CHECK);
    return donations.waiting(actor.communityId());
  }

  /** One in full, for who offered it and the community; to others it is not there. */
  public DonationFile file(Actor actor, UUID id) {
    var file =
        donations
            .file(actor.communityId(), id)
            .filter(
                it ->
                    actor.may(ResourcePermission.CHECK) || it.offeredBy().equals(actor.accountId()))
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return actor.may(ResourcePermission.CHECK) ? file.with(served(actor, file)) : file;
  }

  private List<NeedView> served(Actor actor, DonationFile file) {
    return needs.open(actor, MOST_NEEDS).stream()
        .filter(need -> file.donation().categories().contains(need.category()))
        .toList();
  }

  /** Codes of why something may be refused. */
  public List<String> reasons(Actor actor) {
    return rules.reasons(actor.communityId());
  }
}
