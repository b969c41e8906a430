package org.linli.ballot.counting;

/**
 * What a voter takes home: a random code. The archive holds its hash among those of all who took
 * part, sorted, tied to neither entry nor choice. So it proves that the vote of its holder was
 * taken in and can never show which it was.
 *
 * @param code 64 hex digits, known to the voter alone
 */
public record Receipt(String code) {

  public Receipt {
    if (!Salts.isSalt(code)) {
      throw new IllegalArgumentException("Not a receipt");
    }
  }

  /** A new one for a vote that is handed in. */
  public static Receipt fresh() {
    return new Receipt(Salts.fresh());
  }

  /** As the archive holds it: hex of SHA-256 over the 32 bytes. */
  public String hash() {
    return Salts.hash(code, "");
  }
}
