package org.linli.funds;

/** Who may ask for money here; nobody else may, by the law on charity. */
public enum CampaignKind {
  /** Neighbours of the community help each other. */
  COMMUNITY,
  /** People of one unit help each other. */
  UNIT,
  /** A qualified charity asks on its own platform; here is the link only. */
  CHARITY
}
