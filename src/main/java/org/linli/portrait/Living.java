package org.linli.portrait;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.portrait.Demand.Counted;

/** How many live in a community by its register, by facet and part. */
record Living(Map<String, Integer> counts) {

  static Living of(List<Counted> counted) {
    return new Living(
        counted.stream()
            .collect(Collectors.toMap(it -> it.facet() + it.part(), it -> it.cell().people())));
  }

  int of(String facet, String part) {
    return counts.getOrDefault(facet + part, 0);
  }

  int all() {
    return of("ALL", "");
  }

  int in(String building) {
    return of("PLACE", building);
  }
}
