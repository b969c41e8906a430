package org.linli.admin;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.platform.Rule;

/**
 * A rule in force, as a page shows it.
 *
 * @param values what it says, lists joined, in the order of their names
 */
public record RuleView(Rule rule, Map<String, String> values) {

  private static final Set<String> ABOUT = Set.of("source", "confidence", "area");

  /** With all that it says. */
  public static RuleView of(Rule rule) {
    var values = new TreeMap<String, String>();
    rule.values().forEach((name, value) -> values.put(name, said(value)));
    values.keySet().removeAll(ABOUT);
    return new RuleView(rule, values);
  }

  /** Key of what one of its values is called; what roles may do stands under the role. */
  public String label(String name) {
    return rule.id().equals("access/roles")
        ? "access.role." + name
        : "admin.value." + rule.id() + "." + name;
  }

  private static String said(Object value) {
    return value.toString().replaceAll("[\\[\\]{}]", "");
  }
}
