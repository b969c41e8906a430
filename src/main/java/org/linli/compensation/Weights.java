package org.linli.compensation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much a dwelling on each floor carries.
 *
 * @param byFloor in thousandths
 */
public record Weights(Map<Integer, Integer> byFloor) {

  private static final BigDecimal MOST = new BigDecimal("1000");

  public Weights {
    byFloor = Map.copyOf(byFloor);
  }

  /**
   * One floor each line or after a comma: {@code 3 1.2}, also {@code 3层 1.2} and {@code 3=1.2}.
   *
   * @return empty if a line says something else or a floor twice
   */
  public static Optional<Weights> read(String typed) {
    var read = new TreeMap<Integer, Integer>();
    for (var line : typed.split("[\\n,，;；]")) {
      var text = line.strip();
      if (text.isEmpty()) {
        continue;
      }
      var parts = text.split("[\\s层楼=:：]+");
      if (parts.length != 2
          || !parts[0].matches("-?[1-9]\\d{0,2}")
          || !parts[1].matches("\\d{1,4}(\\.\\d{1,3})?")
          || new BigDecimal(parts[1]).compareTo(MOST) > 0) {
        return Optional.empty();
      }
      var weight = new BigDecimal(parts[1]).movePointRight(3).intValueExact();
      if (read.put(Integer.parseInt(parts[0]), weight) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Weights(read));
  }

  /** As it is stored: {@code 1:0,2:500}. */
  static Weights parse(String stored) {
    var read = new TreeMap<Integer, Integer>();
    for (var pair : stored.split(",")) {
      var colon = pair.indexOf(':');
      read.put(
          Integer.parseInt(pair.substring(0, colon)), Integer.parseInt(pair.substring(colon + 1)));
    }
    return new Weights(read);
  }

  String stored() {
    return new TreeMap<>(byFloor)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining(","));
  }

  /** As it is typed, one floor each line. */
  public String typed() {
    return new TreeMap<>(byFloor)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " " + shown(entry.getValue()))
            .collect(Collectors.joining("\n"));
  }

  /** The coefficient of a floor as people read it. */
  public String shown(int floor, String none) {
    return Optional.ofNullable(byFloor.get(floor)).map(Weights::shown).orElse(none);
  }

  private static String shown(int thousandths) {
    var text = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
    return text.toPlainString();
  }

  /** Of a floor; nothing where it is not named. */
  int of(int floor) {
    return byFloor.getOrDefault(floor, 0);
  }

  boolean names(Collection<Integer> floors) {
    return byFloor.keySet().containsAll(floors);
  }
}
