package org.linli.resources;

import org.linli.kernel.TransitionTable;

/** Whether the community has looked at a paper. */
public enum PaperStatus {
  ENTERED,
  CHECKED,
  REFUSED;

  static final TransitionTable<PaperStatus, ResourceAction> TRANSITIONS =
      TransitionTable.of(PaperStatus.class, ResourceAction.class)
          .allow(ENTERED, ResourceAction.ENTER_PAPER, ENTERED)
          .allow(ENTERED, ResourceAction.CHECK_PAPER, CHECKED)
          .allow(ENTERED, ResourceAction.REFUSE_PAPER, REFUSED)
          .allow(CHECKED, ResourceAction.REFUSE_PAPER, REFUSED)
          .build();
}
