package org.linli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan of PostgreSQL. */
public final class Plan {

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode root;

  private Plan(JsonNode root) {
    this.root = root;
  }

  /**
   * @param json what {@code explain (verbose, format json)} says
   */
  public static Plan of(String json) {
    return new Plan(JSON.readTree(json).get(0).get("Plan"));
  }

  /** How many blocks of 8 KB it touched; 0 where it was not run. */
  public long blocks() {
    return root.path("Shared Hit Blocks").asLong(0) + root.path("Shared Read Blocks").asLong(0);
  }

  /** Those of the tables that are read from end to end. */
  public List<String> scans(Set<String> tables) {
    var found = new ArrayList<String>();
    collect(root, found);
    return found.stream().filter(tables::contains).toList();
  }

  private static void collect(JsonNode node, List<String> found) {
    if (node.path("Node Type").asString("").equals("Seq Scan")) {
      found.add(node.path("Schema").asString("") + "." + node.path("Relation Name").asString(""));
    }
    node.path("Plans").forEach(child -> collect(child, found));
  }
}
