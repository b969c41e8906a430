package org.linli.dispatch;

/** What became of a community's proposal. */
public enum ProposalStatus {
  PROPOSED,
  WHISTLED,
  REFUSED
}
