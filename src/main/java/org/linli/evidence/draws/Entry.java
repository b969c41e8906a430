package org.linli.evidence.draws;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the list from which is drawn, as everybody sees it.
 *
 * @param number its place, from 1
 * @param weight how many tickets it has, 1 for people
 * @param hash binds us to the name without showing it
 * @param shown what everybody may know of it, such as a project's number; empty for people
 * @param traits of those that quotas speak of
 */
public record Entry(int number, int weight, String hash, String shown, Map<String, String> traits) {

  public Entry {
    traits = Collections.unmodifiableMap(new TreeMap<>(traits));
  }

  String trait(String name) {
    return traits.getOrDefault(name, "");
  }
}
