package org.linli.home.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.home.MonthTally;

/**
 * The lane of houses: every window is a matter of the month, a lit one is settled. Above {@value
 * #MAX_WINDOWS} matters a window stands for several, and the caption says how many.
 *
 * @param width of the drawing
 * @param each how many matters a window stands for
 */
public record Lane(List<House> houses, List<Window> windows, int width, int each) {

  static final int MAX_WINDOWS = 120;

  private static final int GROUND = 74;
  private static final int COLUMN = 10;
  private static final int STOREY = 13;
  // Columns and storeys of the houses, repeated along the lane.
  private static final int[][] SHAPES = {{3, 2}, {4, 3}, {2, 3}, {4, 2}, {2, 3}, {3, 3}};

  static Lane of(MonthTally month) {
    var each = Math.max(1, (month.raised() + MAX_WINDOWS - 1) / MAX_WINDOWS);
    var windows = (month.raised() + each - 1) / each;
    var lit = month.settled() / each;
    return build(windows, lit, each);
  }

  private static Lane build(int count, int lit, int each) {
    var houses = new ArrayList<House>();
    var places = new ArrayList<Place>();
    var x = 0;
    while (places.size() < count || houses.size() < SHAPES.length) {
      var shape = SHAPES[houses.size() % SHAPES.length];
      var house = new House(x, GROUND - shape[1] * STOREY - 15, shape[0] * COLUMN + 6);
      for (var place = 0; place < shape[0] * shape[1]; place++) {
        var column = x + 5 + place % shape[0] * COLUMN;
        var storey = house.top() + 5 + place / shape[0] * STOREY;
        places.add(new Place(place, column, storey));
      }
      houses.add(house);
      x += house.width() + 2;
    }
    return new Lane(houses, windows(places, count, lit), x, each);
  }

  /** House by house, one window each, so that a quiet month does not crowd one house. */
  private static List<Window> windows(List<Place> places, int count, int lit) {
    places.sort(Comparator.comparingInt(Place::order));
    return IntStream.range(0, count)
        .mapToObj(index -> places.get(index).window(index < lit))
        .toList();
  }

  private record Place(int order, int x, int y) {

    Window window(boolean lit) {
      return new Window(x, y, lit);
    }
  }

  /** A house standing on the ground. */
  public record House(int x, int top, int width) {

    public int height() {
      return GROUND - top;
    }

    public int door() {
      return x + width / 2 - 2;
    }

    public String roof() {
      return "M%d %dL%d %dL%d %dz"
          .formatted(x - 1, top, x + width / 2, top - 9, x + width + 1, top);
    }
  }

  /** One window. */
  public record Window(int x, int y, boolean lit) {}
}
