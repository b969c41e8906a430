package org.linli.proposals;

import org.linli.kernel.TransitionTable;

/** Where a proposal stands. While it waits for somebody, a clock runs. */
public enum ProposalState {
  /** Its authors alone read it. */
  DRAFT,
  /** It looks for supporters until a day. */
  GATHERING,
  /** Reviewers look at it; the community answers by a day. */
  REVIEW,
  /** It is designed together with a planner; the same day holds. */
  DESIGN,
  /** A meeting or ballot decides; the answer is due by a day. */
  REFERRED,
  ADOPTED,
  DECLINED,
  WITHDRAWN,
  LAPSED,
  MERGED;

  static final TransitionTable<ProposalState, ProposalAction> TRANSITIONS =
      TransitionTable.of(ProposalState.class, ProposalAction.class)
          .allow(DRAFT, ProposalAction.PUBLISH, GATHERING)
          .allow(DRAFT, ProposalAction.WITHDRAW, WITHDRAWN)
          .allow(GATHERING, ProposalAction.REVISE, GATHERING)
          .allow(GATHERING, ProposalAction.REACH, REVIEW)
          .allow(GATHERING, ProposalAction.TAKE_UP, REVIEW)
          .allow(GATHERING, ProposalAction.WITHDRAW, WITHDRAWN)
          .allow(GATHERING, ProposalAction.LAPSE, LAPSED)
          .allow(GATHERING, ProposalAction.MERGE, MERGED)
          .allow(REVIEW, ProposalAction.REVIEW, REVIEW)
          .allow(REVIEW, ProposalAction.PLAN, DESIGN)
          .allow(REVIEW, ProposalAction.REFER, REFERRED)
          .allow(REVIEW, ProposalAction.ADOPT, ADOPTED)
          .allow(REVIEW, ProposalAction.DECLINE, DECLINED)
          .allow(REVIEW, ProposalAction.WITHDRAW, WITHDRAWN)
          .allow(DESIGN, ProposalAction.REVISE, DESIGN)
          .allow(DESIGN, ProposalAction.REVIEW, DESIGN)
          .allow(DESIGN, ProposalAction.PLAN, DESIGN)
          .allow(DESIGN, ProposalAction.REFER, REFERRED)
          .allow(DESIGN, ProposalAction.ADOPT, ADOPTED)
          .allow(DESIGN, ProposalAction.DECLINE, DECLINED)
          .allow(DESIGN, ProposalAction.WITHDRAW, WITHDRAWN)
          // What was handed to a meeting or ballot is no longer the authors' to take back.
          .allow(REFERRED, ProposalAction.ADOPT, ADOPTED)
          .allow(REFERRED, ProposalAction.DECLINE, DECLINED)
          .allow(ADOPTED, ProposalAction.PROJECT, ADOPTED)
          .build();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(ProposalAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether residents speak for and against it. */
  public boolean discussed() {
    return this == GATHERING || this == REVIEW || this == DESIGN;
  }

  /** Whether the community's answer is due. */
  public boolean awaitsDecision() {
    return this == REVIEW || this == DESIGN || this == REFERRED;
  }
}
