package org.linli.sunshine.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.linli.funds.web.InYuan;
import org.linli.platform.Messages;
import org.linli.sunshine.MoneyFigures;

/**
 * Money as bands from its sources over the accounts to what it was spent on, as wide as it is much.
 * Of every account as much goes out as came in: what is left is one of the bands.
 *
 * @param width of the drawing, in its own units
 */
public record Sankey(int width, int height, List<Band> bands, List<Box> boxes) {

  private static final int TOP = 26;
  private static final int MOST_USES = 8;
  private static final int HUES = 6;
  private static final int LEFT_OVER = 7;
  private static final int WAN = 1_000_000;

  /** For a wide screen. */
  public static Sankey wide(MoneyFigures figures, Messages words) {
    return new Drawing(new Shape(1040, new int[] {150, 500, 878}, 12, 24, 16, 16), words)
        .of(figures);
  }

  /** For a phone. */
  public static Sankey narrow(MoneyFigures figures, Messages words) {
    return new Drawing(new Shape(358, new int[] {84, 174, 262}, 9, 34, 5, 5), words).of(figures);
  }

  /** A path filled with a hue. */
  public record Band(String path, int hue) {}

  /** A node with its words beside it, or above it in the middle. */
  public record Box(
      String label,
      String amount,
      int hue,
      int x,
      int width,
      String y,
      String height,
      int textX,
      String textY,
      String anchor) {

    /** Where the amount stands: under the label. */
    public String below() {
      return text(Double.parseDouble(textY) + 16);
    }
  }

  private record Shape(int width, int[] columns, int box, int gap, int left, int letters) {}

  private record Flow(String from, String to, long fen) {}

  private static String text(double at) {
    return String.format(Locale.ROOT, "%.1f", at);
  }

  private static final class Node {

    private final String label;
    private final int column;
    private final int hue;
    private long in;
    private long out;
    private double y;
    private double taken;
    private double given;

    private Node(String label, int column, int hue) {
      this.label = label;
      this.column = column;
      this.hue = hue;
    }

    private long fen() {
      return Math.max(in, out);
    }
  }

  private static final class Drawing {

    private static final double TALL = 300;

    private final Shape shape;
    private final Messages words;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();

    private Drawing(Shape shape, Messages words) {
      this.shape = shape;
      this.words = words;
    }

    private Sankey of(MoneyFigures figures) {
      collect(figures);
      var total = nodes.values().stream().filter(it -> it.column == 1).mapToLong(Node::fen).sum();
      var scale = TALL / Math.max(total, 1);
      var height = 0.0;
      for (var column = 0; column < shape.columns().length; column++) {
        height = Math.max(height, place(column, scale));
      }
      return new Sankey(shape.width(), (int) height + 10, bands(scale), boxes(scale));
    }

    private void collect(MoneyFigures figures) {
      figures.funds().forEach(fund -> node("fund:" + fund.id(), fund.name(), 1));
      for (var source : figures.sources()) {
        node("from:" + source.source(), words.text("funds.source." + source.source()), 0);
      }
      nodes.put("before", new Node(words.text("sunshine.flow.before"), 0, LEFT_OVER));
      nodes.put("back", new Node(words.text("sunshine.flow.reversed"), 0, HUES));
      var shown = figures.uses().stream().limit(MOST_USES).map(MoneyFigures.Use::earmark).toList();
      for (var use : figures.uses()) {
        var key = shown.contains(use.earmark()) ? "use:" + use.earmark() : "other";
        node(key, key.equals("other") ? words.text("sunshine.flow.other") : use.title(), 2);
        flow("fund:" + use.fund(), key, use.paid());
      }
      nodes.put("returned", new Node(words.text("sunshine.flow.returned"), 2, HUES));
      nodes.put("left", new Node(words.text("sunshine.flow.left"), 2, LEFT_OVER));
      for (var fund : figures.funds()) {
        var key = "fund:" + fund.id();
        flow("before", key, fund.sum().before());
        flow("back", key, fund.sum().reversed());
        fund.from().forEach((source, fen) -> flow("from:" + source, key, fen));
        flow(key, "returned", fund.sum().returned());
        flow(key, "left", fund.sum().after());
      }
      nodes.values().removeIf(node -> node.fen() == 0);
    }

    private void node(String key, String label, int column) {
      var hue = 1 + (int) nodes.values().stream().filter(it -> it.column == column).count() % HUES;
      nodes.putIfAbsent(key, new Node(label, column, hue));
    }

    private void flow(String from, String to, long fen) {
      if (fen > 0) {
        flows.add(new Flow(from, to, fen));
        Objects.requireNonNull(nodes.get(from)).out += fen;
        Objects.requireNonNull(nodes.get(to)).in += fen;
      }
    }

    /** One under the other; each has room for two lines of words. */
    private double place(int column, double scale) {
      var y = (double) TOP;
      for (var node : nodes.values()) {
        if (node.column == column) {
          node.y = y;
          y += Math.max(node.fen() * scale, shape.gap() / 2.0) + shape.gap();
        }
      }
      return y;
    }

    private List<Band> bands(double scale) {
      var order =
          Comparator.comparingDouble((Flow it) -> at(it.from()).y)
              .thenComparingDouble(it -> at(it.to()).y);
      return flows.stream().sorted(order).map(it -> band(it, scale)).toList();
    }

    private Node at(String key) {
      return Objects.requireNonNull(nodes.get(key));
    }

    private Band band(Flow flow, double scale) {
      var from = at(flow.from());
      var to = at(flow.to());
      var wide = flow.fen() * scale;
      var a = from.y + from.given;
      var b = to.y + to.taken;
      from.given += wide;
      to.taken += wide;
      var left = shape.columns()[from.column] + shape.box();
      var right = shape.columns()[to.column];
      var middle = (left + right) / 2;
      var path =
          "M%d %sC%d %s %d %s %d %sV%sC%d %s %d %s %d %sz"
              .formatted(
                  left,
                  text(a),
                  middle,
                  text(a),
                  middle,
                  text(b),
                  right,
                  text(b),
                  text(b + wide),
                  middle,
                  text(b + wide),
                  middle,
                  text(a + wide),
                  left,
                  text(a + wide));
      return new Band(path, from.hue);
    }

    private List<Box> boxes(double scale) {
      return nodes.values().stream().map(it -> box(it, scale)).toList();
    }

    private Box box(Node node, double scale) {
      var x = shape.columns()[node.column];
      var high = Math.max(node.fen() * scale, 2);
      var middle = node.column == 1;
      var textX =
          switch (node.column) {
            case 0 -> x - 6;
            case 1 -> x + shape.box() / 2;
            default -> x + shape.box() + 6;
          };
      var textY = middle ? node.y - 7 : node.y + high / 2 - 2;
      return new Box(
          shorter(node.label, middle ? shape.letters() + 1 : shape.left()),
          middle ? "" : amount(node.fen()),
          node.hue,
          x,
          shape.box(),
          text(node.y),
          text(high),
          textX,
          text(textY),
          node.column == 0 ? "end" : middle ? "middle" : "start");
    }

    private static String shorter(String label, int letters) {
      return label.length() <= letters ? label : label.substring(0, letters - 1) + "…";
    }

    private static String amount(long fen) {
      return fen < WAN
          ? InYuan.text(fen)
          : String.format(Locale.ROOT, "¥%.1f 万", fen / (double) WAN);
    }
  }
}
