package org.linli.demo.scale;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.linli.demo.town.Chance;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Population;

/** Ids of the form of UUIDv7 that follow from the seed and grow with every one that is taken. */
final class CopyIds {

  /** The moment at which everything was written. */
  static final Instant AT = DemoTown.DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

  private static final long VERSION_7 = 0x7000;
  private static final long VARIANT = 1L << 63;

  private final Chance chance;
  private long millis = AT.toEpochMilli();

  CopyIds(Population population) {
    chance = new Chance(Population.SEED, population.town().code(), "ids", 0);
  }

  UUID next() {
    return new UUID(millis++ << 16 | VERSION_7, chance.next() >>> 2 | VARIANT);
  }
}
