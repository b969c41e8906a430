package org.linli.opinions.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linli.opinions.MapPage;
import org.linli.opinions.mapping.OpinionMap;
import org.linli.opinions.mapping.OpinionMap.Finding;
import org.linli.opinions.mapping.OpinionMap.Group;
import org.linli.opinions.mapping.OpinionMap.Spread;

/**
 * A map as a picture: an ellipse for each group, named A, B and so on. What it shows stands beside
 * it in words.
 *
 * @param drawn whether there are groups to draw
 */
public record MapShown(boolean drawn, List<Spot> spots) {

  /** Of the picture, in its own units. */
  public static final int WIDTH = 320;

  public static final int HEIGHT = 240;

  private static final int MARGIN = 24;
  private static final Spread SMALL = new Spread(10, 10, 0);

  /**
   * A group on the picture.
   *
   * @param name A for the largest
   * @param colour 1 to 5
   */
  public record Spot(
      String name, int colour, int size, int x, int y, int along, int across, int degrees) {

    /** Upwards is less in a picture, so the angle turns round as well. */
    public String turned() {
      return "rotate(%d %d %d)".formatted(-degrees, x, y);
    }
  }

  static MapShown of(MapPage page) {
    var map = page.map();
    var drawn = map.map(OpinionMap::finding).filter(Finding.GROUPS::equals).isPresent();
    return new MapShown(drawn, drawn ? spots(map.orElseThrow().groups()) : List.of());
  }

  /** The letter of a group. */
  public static String name(int index) {
    return String.valueOf((char) ('A' + index));
  }

  private static List<Spot> spots(List<Group> groups) {
    return IntStream.range(0, groups.size()).mapToObj(i -> spot(i, groups.get(i))).toList();
  }

  private static Spot spot(int index, Group group) {
    var spread = Optional.ofNullable(group.spread()).orElse(SMALL);
    var unit = (HEIGHT / 2 - MARGIN) / 100.0;
    return new Spot(
        name(index),
        index + 1,
        group.size(),
        (int) Math.round(WIDTH / 2.0 + group.x() * unit),
        (int) Math.round(HEIGHT / 2.0 - group.y() * unit),
        (int) Math.round(spread.along() * unit),
        (int) Math.round(spread.across() * unit),
        spread.degrees());
  }
}
