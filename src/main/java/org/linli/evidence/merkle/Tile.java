package org.linli.evidence.merkle;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A piece of the log that is fetched and kept as a whole, after c2sp.org/tlog-tiles: up to 256
 * hashes of a level, or the entries below those of level 0.
 *
 * @param level of its hashes in steps of eight levels of the tree; {@link #ENTRIES} for entries
 * @param index among the tiles of the level, from the left
 * @param width of how many hashes, if not all 256
 */
public record Tile(int level, long index, OptionalInt width) {

  /** The level of tiles that hold entries. */
  public static final int ENTRIES = -1;

  /** Hashes of a whole tile. */
  public static final int WIDTH = 256;

  /** Levels of the tree that one tile spans. */
  public static final int HEIGHT = 8;

  private static final Pattern PATH =
      Pattern.compile("(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
  private static final int THOUSAND = 1_000;
  private static final int HIGHEST = 7; // with more the tree would have over 2^63 leaves

  /** A whole tile. */
  public static Tile whole(int level, long index) {
    return new Tile(level, index, OptionalInt.empty());
  }

  /** What a tree of that size has of a tile; nothing if it does not reach there. */
  public static Optional<Tile> of(int level, long index, long size) {
    var wide = width(level, index, size);
    var width = wide == WIDTH ? OptionalInt.empty() : OptionalInt.of(wide);
    return wide == 0 ? Optional.empty() : Optional.of(new Tile(level, index, width));
  }

  /** How many of its hashes a tree of that size has. */
  public static int width(int level, long index, long size) {
    var hashes = size >> (HEIGHT * Math.max(level, 0));
    return (int) Math.clamp(hashes - index * WIDTH, 0, WIDTH);
  }

  /** How many hashes are meant. */
  public int hashes() {
    return width.orElse(WIDTH);
  }

  /** Below {@code tile/}: for example {@code 0/x001/x234/067.p/12}. */
  public String path() {
    var name = new StringBuilder("%03d".formatted(index % THOUSAND));
    for (var rest = index / THOUSAND; rest > 0; rest /= THOUSAND) {
      name.insert(0, "x%03d/".formatted(rest % THOUSAND));
    }
    var partial = width.isPresent() ? ".p/" + width.getAsInt() : "";
    return (level == ENTRIES ? "entries" : String.valueOf(level)) + "/" + name + partial;
  }

  /** Reads a path; nothing unless it is written exactly as {@link #path} writes it. */
  public static Optional<Tile> parse(String path) {
    var found = PATH.matcher(path);
    if (!found.matches()) {
      return Optional.empty();
    }
    var level = found.group(1).equals("entries") ? ENTRIES : Integer.parseInt(found.group(1));
    var index = Long.parseLong(found.group(2).replaceAll("[x/]", ""));
    var width =
        found.group(3) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(found.group(3)));
    return Optional.of(new Tile(level, index, width))
        .filter(tile -> level <= HIGHEST && tile.width.orElse(1) < WIDTH)
        .filter(tile -> tile.path().equals(path));
  }
}
