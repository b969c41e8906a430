package org.linli.evidence.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.evidence.merkle.Bundle;
import org.linli.evidence.merkle.Frontier;
import org.linli.evidence.merkle.Hashes;
import org.linli.evidence.merkle.Tile;

/** One passage through all entries of a log, beside the hashes that were signed for them. */
final class LogReading {

  private final LogSource log;
  private final long size;
  private final Consumer<String> entries;
  private final Report report;
  private final Frontier tree = new Frontier();
  private final Map<Long, byte[]> roots = new HashMap<>();

  /**
   * @param size how many entries were signed
   * @param entries is told each one that is as it was signed
   */
  LogReading(LogSource log, long size, Consumer<String> entries, Report report) {
    this.log = log;
    this.size = size;
    this.entries = entries;
    this.report = report;
  }

  /** Takes what is wrong. */
  @FunctionalInterface
  interface Report {
    void say(String key, Object... details);
  }

  /**
   * @param sizes at which the root is kept besides
   */
  void run(Set<Long> sizes) throws IOException {
    for (var index = 0L; index * Tile.WIDTH < size; index++) {
      var first = index * Tile.WIDTH;
      var signed = hashes(log.require(path(0, index)));
      compare(first, signed, Bundle.read(log.require(path(Tile.ENTRIES, index))));
      for (var hash : signed) {
        tree.add(hash);
        if (sizes.contains(tree.size())) {
          roots.put(tree.size(), tree.root());
        }
      }
    }
  }

  byte[] root() {
    return tree.root();
  }

  /** The root at one of those sizes; that of nothing if the log does not reach there. */
  byte[] root(long then) {
    return roots.getOrDefault(then, Hashes.empty());
  }

  private String path(int level, long index) {
    return "tile/" + Tile.of(level, index, size).orElseThrow().path();
  }

  private static List<byte[]> hashes(byte[] tile) {
    var hashes = new ArrayList<byte[]>();
    for (var at = 0; at + Hashes.SIZE <= tile.length; at += Hashes.SIZE) {
      hashes.add(Arrays.copyOfRange(tile, at, at + Hashes.SIZE));
    }
    return hashes;
  }

  /** Entries that nothing was signed for stand for as many that were signed and are not there. */
  private void compare(long first, List<byte[]> signed, List<byte[]> found) {
    var promised = signed.stream().map(LogReading::hex).collect(Collectors.toSet());
    var strangers = new ArrayList<String>();
    var there = new ArrayList<String>();
    for (var entry : found) {
      var hash = hex(Hashes.leaf(entry));
      var text = new String(entry, StandardCharsets.UTF_8);
      if (promised.contains(hash)) {
        there.add(hash);
        entries.accept(text);
      } else {
        strangers.add(text);
      }
    }
    for (var at = 0; at < signed.size(); at++) {
      if (!there.contains(hex(signed.get(at)))) {
        tell(first + at + 1, strangers);
      }
    }
    strangers.forEach(entry -> report.say("evidence.verify.entry-added", entry));
  }

  private void tell(long number, List<String> strangers) {
    if (strangers.isEmpty()) {
      report.say("evidence.verify.entry-missing", number);
    } else {
      report.say("evidence.verify.entry-changed", number, strangers.removeFirst());
    }
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
