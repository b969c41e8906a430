package org.linli.directory.people;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;

/** An exact share of a dwelling, such as 1/3. */
public record Share(long of, long in) {

  private static final long LARGEST = 1_000_000;

  /** Reads 1/3 or 50%; empty for anything that is not more than none and at most all. */
  static Optional<Share> read(String typed) {
    var text = typed.replaceAll("\\s", "").replace('／', '/').replace('％', '%');
    if (text.matches("[0-9]{1,3}%")) {
      text = text.replace("%", "/100");
    }
    if (!text.matches("[0-9]{1,7}/[0-9]{1,7}")) {
      return Optional.empty();
    }
    var slash = text.indexOf('/');
    var share =
        new Share(
            Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    return share.of > 0 && share.of <= share.in && share.in <= LARGEST
        ? Optional.of(share)
        : Optional.empty();
  }

  /** Whether they make the whole, without rounding. */
  static boolean whole(Collection<Share> shares) {
    var of = BigInteger.ZERO;
    var in = BigInteger.ONE;
    for (var share : shares) {
      var part = BigInteger.valueOf(share.in);
      of = of.multiply(part).add(in.multiply(BigInteger.valueOf(share.of)));
      in = in.multiply(part);
      var common = of.gcd(in);
      of = of.divide(common);
      in = in.divide(common);
    }
    return of.equals(in);
  }

  @Override
  public String toString() {
    return of + "/" + in;
  }
}
