package org.linli.ballot;

/** On which side one of the two sits who keep the keys of a secret ballot (ADR 0037). */
public enum TrusteeSide {
  /** The supervision committee 监督委员会, or whoever may inspect ballots; opens outer envelopes. */
  SUPERVISION,
  /** A resident whom the community knows, drawn by lot for instance; opens inner envelopes. */
  RESIDENT
}
