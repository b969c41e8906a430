package org.linli.compensation;

/**
 * What a dwelling pays and receives, in fen.
 *
 * @param share of what the plan costs after the subsidy
 * @param carried of compensation for others
 * @param received as compensation
 * @param upkeep of what running it costs in a year
 */
public record Due(long share, long carried, long received, long upkeep) {

  static final Due NOTHING = new Due(0, 0, 0, 0);

  /** What it pays in the end; negative: what it receives. */
  public long net() {
    return share + carried - received;
  }

  Due plus(long moreShare, long moreCarried, long moreReceived, long moreUpkeep) {
    return new Due(
        share + moreShare, carried + moreCarried, received + moreReceived, upkeep + moreUpkeep);
  }
}
