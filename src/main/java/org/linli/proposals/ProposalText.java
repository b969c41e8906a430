package org.linli.proposals;

/**
 * The words of a proposal.
 *
 * @param what is to be done; the part that is amended
 * @param place where, in words
 * @param cost as the authors estimate it, in words; may be empty
 * @param need number of the need that it came from; may be empty
 */
public record ProposalText(
    String title, String what, String why, String forWhom, String place, String cost, String need) {

  ProposalText with(String amended) {
    return new ProposalText(title, amended, why, forWhom, place, cost, need);
  }
}
