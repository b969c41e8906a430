package org.linli.proposals;

import java.time.Clock;
import org.linli.files.KeptFile;
import org.linli.files.KeptPicture;
import org.linli.files.Picture;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Designing together with a planner 社区规划师: a plan each round, numbered remarks about places on it,
 * and the next round answers them (DELIB-3).
 */
@Service
@Transactional
public class ProposalDesigning {

  private final ProposalJournal journal;
  private final ProposalQueries queries;
  private final Plans plans;
  private final SubjectPictures pictures;
  private final ProposalRules rules;
  private final ProposalNotices notices;
  private final Clock clock;

  ProposalDesigning(
      ProposalJournal journal,
      ProposalQueries queries,
      Plans plans,
      SubjectPictures pictures,
      ProposalRules rules,
      ProposalNotices notices,
      Clock clock) {
    this.journal = journal;
    this.queries = queries;
    this.plans = plans;
    this.pictures = pictures;
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Shows a plan; a new round begins.
   *
   * @throws Refused if there were as many rounds as the rule allows, or the picture was shown
   */
  public void show(Actor actor, ShortNumber number, ShowPlan command, Picture picture) {
    actor.require(ProposalPermission.DESIGN);
    var held = journal.holdPublished(actor, number);
    held.did(ProposalAction.PLAN);
    var round = plans.round(actor.communityId(), held.id()) + 1;
    var most = rules.limit(actor.communityId(), "rounds");
    if (round > most) {
      throw new Refused(ProposalError.TOO_MANY_ROUNDS, most);
    }
    var sha256 = pictures.attach(actor, held.id(), picture);
    var thumbnail =
        pictures.of(actor, held.id()).stream()
            .filter(it -> it.sha256().equals(sha256))
            .map(KeptPicture::thumbnailSha256)
            .findFirst()
            .orElseThrow();
    if (!plans.insert(
        actor, held.id(), round, command, sha256, thumbnail, picture, clock.instant())) {
      throw new Refused(ProposalError.SHOWN_BEFORE);
    }
    pictures.publish(actor, held.id(), sha256);
    journal.write(actor, held, ProposalAction.PLAN, command.planner(), command.changes());
    notices.moved(actor, held, ProposalAction.PLAN);
  }

  /**
   * Says something about a place on the newest plan.
   *
   * @throws Refused if a newer plan is shown
   * @throws Invalid if they said as much as the rule allows
   */
  public void remark(Actor actor, ShortNumber number, int round, MakeRemark command) {
    actor.require(ProposalPermission.PROPOSE);
    var held = journal.holdPublished(actor, number);
    if (round < 1 || round > plans.round(actor.communityId(), held.id())) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (held.status() != ProposalState.DESIGN
        || round < plans.round(actor.communityId(), held.id())) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    var most = rules.limit(actor.communityId(), "remarks_per_person");
    if (plans.remarks(actor, held.id(), round) >= most) {
      throw Invalid.field("said", ProposalError.TOO_MANY_REMARKS, most);
    }
    plans.remark(actor, held.id(), round, command, clock.instant());
  }

  /**
   * The content of a plan's picture, large or small, for anybody.
   *
   * @throws Refused as not found where the proposal shows none of that hash
   */
  @Transactional(readOnly = true)
  public KeptFile open(Scope scope, ShortNumber number, String sha256) {
    var proposal =
        queries
            .published(scope.communityId(), number)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return pictures.openPublished(scope, proposal.id(), sha256);
  }
}
