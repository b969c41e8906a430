package org.linli.proposals;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/** A proposal as it is changed, its row held. What it is not allowed to do it refuses itself. */
final class Proposal {

  private final Origin origin;
  private ProposalState status;
  private ProposalText text;
  private int edition;
  private boolean published;
  private Gathering gathering;
  private Answer answer;
  private Merger merger;
  private String project;

  Proposal(Origin origin, State state) {
    this.origin = origin;
    status = state.status();
    text = state.text();
    edition = state.edition();
    published = state.published();
    gathering = state.gathering();
    answer = state.answer();
    merger = state.merger();
    project = state.project();
  }

  static Proposal draft(Origin origin, ProposalText text) {
    return new Proposal(
        origin,
        new State(
            ProposalState.DRAFT, text, 1, false, Gathering.NONE, Answer.NONE, Merger.NONE, ""));
  }

  State state() {
    return new State(status, text, edition, published, gathering, answer, merger, project);
  }

  Origin origin() {
    return origin;
  }

  UUID id() {
    return origin.id();
  }

  ProposalState status() {
    return status;
  }

  ProposalText text() {
    return text;
  }

  int edition() {
    return edition;
  }

  boolean published() {
    return published;
  }

  /** Only a draft is written anew; afterwards there are amendments. */
  void write(ProposalText anew) {
    if (status != ProposalState.DRAFT) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    text = anew;
  }

  void publish(Instant now, Needed needed, Instant until) {
    to(ProposalAction.PUBLISH);
    published = true;
    gathering = new Gathering(Optional.of(now), Optional.of(needed), 0, Optional.of(until));
  }

  /** Whether residents may support it, say for and against, amend. */
  void requireOpen(ProposalAction action) {
    var open =
        switch (action) {
          case REACH -> status == ProposalState.GATHERING;
          case REVISE -> status.allows(ProposalAction.REVISE);
          default -> status.discussed();
        };
    if (!published) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (!open) {
      throw new Refused(ProposalError.NOT_NOW);
    }
  }

  /**
   * So many support it now.
   *
   * @return whether these are enough
   */
  boolean supported(int supporters) {
    gathering = gathering.with(supporters);
    return status == ProposalState.GATHERING
        && gathering.needed().filter(it -> supporters >= it.supporters()).isPresent();
  }

  /** Enough support it, or the community takes it up before; the answer is due. */
  void review(ProposalAction how, Due due) {
    to(how);
    answer = answer.dueBy(due);
  }

  void revise(String amended) {
    to(ProposalAction.REVISE);
    text = text.with(amended);
    edition++;
  }

  /** A review, or a plan. */
  void did(ProposalAction action) {
    to(action);
  }

  void refer(Due due, String reference) {
    to(ProposalAction.REFER);
    answer = answer.dueBy(due).with(reference);
  }

  /**
   * Nothing is decided before somebody looked at each aspect, except that it is declined where one
   * review says that it cannot be; and nothing unlawful is adopted.
   *
   * @param missing aspects that nobody reviewed
   * @param refused aspects of which a review said no
   */
  void decide(
      ProposalAction outcome,
      Set<ReviewProposal.Aspect> missing,
      Set<ReviewProposal.Aspect> refused,
      String reference,
      Instant now) {
    if (!status.allows(outcome)) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    var adopts = outcome == ProposalAction.ADOPT;
    if (!missing.isEmpty() && (adopts || refused.isEmpty())) {
      throw new Refused(ProposalError.NOT_REVIEWED);
    }
    if (adopts && refused.contains(ReviewProposal.Aspect.LEGALITY)) {
      throw new Refused(ProposalError.UNLAWFUL);
    }
    to(outcome);
    answer = answer.with(reference.isEmpty() ? answer.reference() : reference).decided(now);
  }

  void withdraw(Instant now) {
    to(ProposalAction.WITHDRAW);
    answer = answer.ended(now);
  }

  /** Its term ended; too early nothing happens. */
  boolean lapse(Instant now) {
    if (status != ProposalState.GATHERING || gathering.until().filter(now::isBefore).isPresent()) {
      return false;
    }
    to(ProposalAction.LAPSE);
    answer = answer.ended(now);
    return true;
  }

  void askMerge(Proposal into, String reason) {
    if (!status.allows(ProposalAction.MERGE) || into == this || !into.takesOthers()) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    merger = new Merger(Optional.of(into.id()), reason, Optional.empty());
  }

  void refuseMerge() {
    merger = Merger.NONE;
  }

  void mergeInto(Proposal into, Instant now) {
    if (!into.takesOthers()) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    to(ProposalAction.MERGE);
    merger = new Merger(Optional.empty(), merger.reason(), Optional.of(into.id()));
    answer = answer.ended(now);
  }

  private boolean takesOthers() {
    return published && status.discussed();
  }

  void became(ShortNumber number) {
    if (!project.isEmpty()) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    to(ProposalAction.PROJECT);
    project = number.toString();
  }

  /** The whole is hidden, or shown again. */
  void show(boolean shown) {
    if (status == ProposalState.DRAFT) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    published = shown;
  }

  /** A notice of holidays moved the day of the answer. */
  void moved(Due due) {
    if (status.awaitsDecision()) {
      answer = answer.dueBy(due);
    }
  }

  private void to(ProposalAction action) {
    status =
        ProposalState.TRANSITIONS
            .next(status, action)
            .orElseThrow(() -> new Refused(ProposalError.NOT_NOW));
  }

  /** Where it came from; never changes. */
  record Origin(UUID id, ShortNumber number, Instant at, UUID invite) {}

  /**
   * How many have to support it.
   *
   * @param population residents who were counted; empty where nobody did
   * @param rule by which
   */
  record Needed(Optional<Integer> population, int supporters, String rule) {}

  /** Looking for supporters. */
  record Gathering(
      Optional<Instant> since, Optional<Needed> needed, int supporters, Optional<Instant> until) {

    static final Gathering NONE =
        new Gathering(Optional.empty(), Optional.empty(), 0, Optional.empty());

    Gathering with(int count) {
      return new Gathering(since, needed, count, until);
    }
  }

  /** The community's answer. */
  record Answer(
      Optional<Due> due, Optional<Instant> decided, Optional<Instant> ended, String reference) {

    static final Answer NONE = new Answer(Optional.empty(), Optional.empty(), Optional.empty(), "");

    Answer dueBy(Due by) {
      return new Answer(Optional.of(by), decided, ended, reference);
    }

    Answer with(String meeting) {
      return new Answer(due, decided, ended, meeting);
    }

    Answer decided(Instant now) {
      return new Answer(due, Optional.of(now), Optional.of(now), reference);
    }

    Answer ended(Instant now) {
      return new Answer(due, decided, Optional.of(now), reference);
    }
  }

  /** That it is to join another one, or did. */
  record Merger(Optional<UUID> asked, String reason, Optional<UUID> into) {

    static final Merger NONE = new Merger(Optional.empty(), "", Optional.empty());
  }

  /** All that changes. */
  record State(
      ProposalState status,
      ProposalText text,
      int edition,
      boolean published,
      Gathering gathering,
      Answer answer,
      Merger merger,
      String project) {}
}
