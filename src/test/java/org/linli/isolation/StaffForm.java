package org.linli.isolation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.linli.testing.Route;

/**
 * A form as a page shows it.
 *
 * @param name the address it is sent to, and what it does there if it says so or its first field
 * @param controls what people see of it, by name
 * @param hidden what is sent along
 */
record StaffForm(
    String name,
    Route route,
    String action,
    Map<String, Control> controls,
    Map<String, String> hidden) {

  /** Begins what is pasted rather than typed. */
  static final String PASTE = "paste:";

  /** The first choice of a list, whatever it is. */
  static final String FIRST = "first:";

  /**
   * @param tapped filled in by choosing rather than typing
   * @param taps to choose something
   * @param value what stands there, or empty
   * @param first the first choice, or empty
   */
  record Control(boolean tapped, int taps, String value, String first) {}

  /**
   * @param why the decision record by which a count grew, or empty
   */
  record Counted(
      int fields, int filled, Optional<Integer> taps, Optional<Integer> keys, String why) {

    boolean allows(Counted now) {
      return now.fields <= fields
          && now.fields - now.filled <= fields - filled
          && allows(taps, now.taps)
          && allows(keys, now.keys);
    }

    String row(String form, String reason) {
      return "| `%s` | %d | %d | %s | %s | %s |%n"
          .formatted(form, fields, filled, cell(taps), cell(keys), reason);
    }

    private static boolean allows(Optional<Integer> agreed, Optional<Integer> now) {
      return agreed.isPresent() == now.isPresent() && now.orElse(0) <= agreed.orElse(0);
    }

    private static String cell(Optional<Integer> count) {
      return count.map(String::valueOf).orElse("–");
    }
  }

  static StaffForm of(Element form, List<Route> routes) {
    var action = form.attr("action").replaceAll("[?#].*", "");
    var route =
        routes.stream()
            .filter(each -> each.post() && action.matches(regex(each)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No route for " + action));
    var controls = new LinkedHashMap<String, Control>();
    var hidden = new LinkedHashMap<String, String>();
    for (var element : form.select("input, textarea, select")) {
      read(element, controls, hidden);
    }
    hidden.keySet().removeIf(field -> field.startsWith("_"));
    var does =
        Optional.ofNullable(hidden.get("action"))
            .or(() -> controls.keySet().stream().findFirst())
            .orElse("");
    var name = route.pattern().replace("/c/{community}", "") + " " + does;
    return new StaffForm(name, route, action, controls, hidden);
  }

  private static String regex(Route route) {
    return route.pattern().replaceAll("\\{[^}]+}", "[^/]+");
  }

  private static void read(
      Element element, Map<String, Control> controls, Map<String, String> hidden) {
    var field = element.attr("name");
    var type = element.attr("type");
    if (field.isEmpty() || type.equals("submit")) {
      return;
    }
    if (type.equals("hidden")) {
      hidden.put(field, element.val());
    } else if (type.equals("radio") || type.equals("checkbox")) {
      var chosen = element.hasAttr("checked") ? element.val() : "";
      controls.merge(
          field,
          new Control(true, 1, chosen, element.val()),
          (one, other) -> other.value.isEmpty() ? one : other);
    } else if (element.tagName().equals("select")) {
      var chosen = element.select("option[selected]").first();
      var shown = chosen == null ? element.select("option").first() : chosen;
      var first = element.select("option:not([value=''])").first();
      controls.put(field, new Control(true, 2, value(shown), value(first)));
    } else {
      controls.put(field, new Control(false, 1, element.val(), ""));
    }
  }

  private static String value(@Nullable Element option) {
    return option == null ? "" : option.val();
  }

  Map<String, String> filledWith(Map<String, String> typed) {
    var values = new LinkedHashMap<>(hidden);
    controls.forEach(
        (field, control) -> {
          if (!control.value().isEmpty()) {
            values.put(field, control.value());
          }
        });
    typed.forEach((field, text) -> values.put(field, sent(field, text)));
    return values;
  }

  private String sent(String field, String text) {
    return text.equals(FIRST) ? control(field).first() : text.replace(PASTE, "");
  }

  /**
   * @param typed the commonest case, if it is counted: what is chosen or typed, by field
   */
  Counted count(Optional<Map<String, String>> typed) {
    var filled = (int) controls.values().stream().filter(it -> !it.value().isEmpty()).count();
    return new Counted(controls.size(), filled, typed.map(this::taps), typed.map(this::keys), "");
  }

  private int taps(Map<String, String> typed) {
    return 1 + typed.keySet().stream().mapToInt(field -> control(field).taps()).sum();
  }

  private int keys(Map<String, String> typed) {
    return typed.entrySet().stream()
        .filter(each -> !control(each.getKey()).tapped())
        .mapToInt(each -> keys(each.getValue()))
        .sum();
  }

  private static int keys(String text) {
    return text.startsWith(PASTE) ? 1 : text.codePointCount(0, text.length());
  }

  private Control control(String field) {
    return Optional.ofNullable(controls.get(field))
        .orElseThrow(() -> new AssertionError(name + " has no field " + field));
  }
}
