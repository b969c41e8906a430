package org.linli.resources.donations;

import org.linli.kernel.TransitionTable;

/** Where a donation stands. */
public enum DonationStatus {
  OFFERED,
  ACCEPTED,
  REFUSED;

  static final TransitionTable<DonationStatus, DonationAction> TRANSITIONS =
      TransitionTable.of(DonationStatus.class, DonationAction.class)
          .allow(OFFERED, DonationAction.ACCEPT, ACCEPTED)
          .allow(OFFERED, DonationAction.REFUSE, REFUSED)
          .build();
}
