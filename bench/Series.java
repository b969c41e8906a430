import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers measured one after the other. */
final class Series {

  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double median() {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double last() {
    return values.getLast();
  }

  /** Median and, in brackets, smallest and largest. */
  String show(int decimals) {
    var low = values.stream().min(Double::compare).orElseThrow();
    var high = values.stream().max(Double::compare).orElseThrow();
    return round(median(), decimals)
        + " ("
        + round(low, decimals)
        + "–"
        + round(high, decimals)
        + ")";
  }

  static String round(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
