package org.linli.disclosure;

/**
 * What was not settled when a quarter was looked at.
 *
 * @param lines of the bank that nobody explained
 * @param papers payments without a paper that everybody can look at
 * @param doubts that nobody explained
 * @param confirmations of urgent releases that the other side owes
 */
public record StillOpen(int lines, int papers, int doubts, int confirmations) {

  /** How many altogether. */
  public int all() {
    return lines + papers + doubts + confirmations;
  }
}
