package org.linli.projects;

import org.linli.kernel.TransitionTable;

/** Where an application for fault tolerance 容错 stands. */
public enum ExcuseStatus {
  APPLIED,
  GRANTED,
  REFUSED,
  DROPPED;

  static final TransitionTable<ExcuseStatus, ExcuseAction> TRANSITIONS =
      TransitionTable.of(ExcuseStatus.class, ExcuseAction.class)
          .allow(APPLIED, ExcuseAction.GRANT, GRANTED)
          .allow(APPLIED, ExcuseAction.REFUSE, REFUSED)
          .allow(APPLIED, ExcuseAction.DROP, DROPPED)
          .build();
}
