package org.linli.resources.donations;

/** What the community decides. */
public enum DonationAction {
  ACCEPT,
  REFUSE
}
