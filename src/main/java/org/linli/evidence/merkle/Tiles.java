package org.linli.evidence.merkle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tree kept in tiles: reads the hashes of complete subtrees from them, and grows to the right.
 * Not for several threads.
 */
public final class Tiles implements Tree.Complete {

  private final Source source;
  private final Map<Place, byte[]> read = new HashMap<>();
  private final Map<Place, byte[]> grown = new LinkedHashMap<>();
  private long size;

  /**
   * @param size of the tree so far
   */
  public Tiles(Source source, long size) {
    this.source = source;
    this.size = size;
  }

  /** Where tiles are kept. */
  @FunctionalInterface
  public interface Source {

    /** The hashes of a tile one after the other, as many as there are. */
    byte[] hashes(int level, long index);
  }

  /** Which tile. */
  public record Place(int level, long index) {}

  @Override
  public byte[] at(int level, long index) {
    var inTile = level % Tile.HEIGHT;
    var first = index << inTile;
    var tile = tile(new Place(level / Tile.HEIGHT, first / Tile.WIDTH));
    var start = (int) (first % Tile.WIDTH);
    return over(tile, start, start + (1 << inTile));
  }

  /** Adds the hash of a leaf, and above it those of the tiles that it fills. */
  public void add(byte[] leaf) {
    add(0, size, leaf);
    size++;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** The root over all of them. */
  public byte[] root() {
    return new Tree(this).root(size);
  }

  /** Tiles that are new or wider than they were kept. */
  public Map<Place, byte[]> grown() {
    return grown;
  }

  private void add(int level, long position, byte[] hash) {
    var place = new Place(level, position / Tile.WIDTH);
    var within = (int) (position % Tile.WIDTH);
    var before = within == 0 ? new byte[0] : tile(place);
    var tile = Arrays.copyOf(before, (within + 1) * Hashes.SIZE);
    System.arraycopy(hash, 0, tile, within * Hashes.SIZE, Hashes.SIZE);
    read.put(place, tile);
    grown.put(place, tile);
    if (within == Tile.WIDTH - 1) {
      add(level + 1, place.index, over(tile, 0, Tile.WIDTH));
    }
  }

  private byte[] tile(Place place) {
    return read.computeIfAbsent(place, it -> source.hashes(it.level, it.index));
  }

  private static byte[] over(byte[] tile, int start, int end) {
    if (end - start == 1) {
      return Arrays.copyOfRange(tile, start * Hashes.SIZE, end * Hashes.SIZE);
    }
    var middle = (start + end) / 2;
    return Hashes.node(over(tile, start, middle), over(tile, middle, end));
  }
}
