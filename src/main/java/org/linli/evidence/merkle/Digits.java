package org.linli.evidence.merkle;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A hash as people compare it. */
public final class Digits {

  private static final int GROUP = 4;

  private Digits() {}

  /** All digits in groups of four. */
  public static String of(byte[] hash) {
    var hex = HexFormat.of().formatHex(hash);
    return IntStream.range(0, hex.length() / GROUP)
        .mapToObj(group -> hex.substring(group * GROUP, (group + 1) * GROUP))
        .collect(Collectors.joining(" "));
  }
}
