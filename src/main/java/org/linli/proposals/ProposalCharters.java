package org.linli.proposals;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.projects.CharterSource;
import org.linli.projects.ProjectTemplate;
import org.springframework.stereotype.Component;

/** Lets a charter begin from a proposal that was adopted, and remembers which did (DELIB-3). */
@Component
class ProposalCharters implements CharterSource {

  private final ProposalRows proposals;
  private final ProposalJournal journal;
  private final ProposalNotices notices;

  ProposalCharters(ProposalRows proposals, ProposalJournal journal, ProposalNotices notices) {
    this.proposals = proposals;
    this.journal = journal;
    this.notices = notices;
  }

  @Override
  public Optional<ProjectTemplate> draft(Actor actor, String code) {
    return ProposalLink.parse(code)
        .flatMap(number -> proposals.find(actor.communityId(), number))
        .filter(it -> it.published() && it.status() == ProposalState.ADOPTED)
        .filter(it -> it.state().project().isEmpty())
        .map(Proposal::text)
        .map(
            text ->
                new ProjectTemplate(
                    code, text.title(), text.why(), text.forWhom(), "", text.what(), ""));
  }

  /**
   * @throws Refused if another project began from it meanwhile
   */
  @Override
  public void proposed(Actor actor, String code, UUID project, ShortNumber number, String title) {
    var held = journal.holdPublished(actor, ProposalLink.parse(code).orElseThrow());
    held.became(number);
    journal.write(actor, held, ProposalAction.PROJECT, journal.party(actor), number + " " + title);
    notices.moved(actor, held, ProposalAction.PROJECT);
  }
}
