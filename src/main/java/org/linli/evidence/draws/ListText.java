package org.linli.evidence.draws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.linli.kernel.Validation;

/**
 * A list as people paste it from a sheet: one line each, the name first, tabs or commas between the
 * parts. Where the first line begins with the word for names it holds the headings of the others.
 */
final class ListText {

  /** So many are drawn from in one hall; more make the page too long to be read. */
  static final int MOST = 2000;

  private static final int LONGEST_PART = 60;
  private static final int HEAVIEST = 1000;
  private static final Pattern BETWEEN = Pattern.compile("[\\t,，]");
  private static final Set<String> NAME = Set.of("名字", "姓名", "名称", "name");
  private static final Set<String> WEIGHT = Set.of("权重", "weight");

  private final Validation check;
  private final String field;
  private final List<String> headings = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Candidate> candidates = new ArrayList<>();

  private ListText(Validation check, String field) {
    this.check = check;
    this.field = field;
  }

  static List<Candidate> read(Validation check, String field, String text) {
    var list = new ListText(check, field);
    var number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !list.line(number, parts(line))) {
        return List.of(); // the first thing that is wrong is said, not the same two hundred times
      }
    }
    if (list.candidates.size() < 2 || list.candidates.size() > MOST) {
      check.reject(field, DrawError.LIST_SIZE, list.candidates.size(), MOST);
    }
    return List.copyOf(list.candidates);
  }

  private static List<String> parts(String line) {
    return BETWEEN.splitAsStream(line).map(it -> it.strip().replaceAll("\\s+", " ")).toList();
  }

  private boolean line(int number, List<String> parts) {
    if (headings.isEmpty() && names.isEmpty() && NAME.contains(parts.getFirst())) {
      headings.addAll(parts);
      return true;
    }
    if (parts.getFirst().isEmpty()
        || parts.size() > Math.max(headings.size(), 1)
        || parts.stream().anyMatch(it -> it.length() > LONGEST_PART)) {
      check.reject(field, DrawError.LIST_LINE, number);
      return false;
    }
    if (!names.add(parts.getFirst())) {
      check.reject(field, DrawError.LIST_TWICE, number, parts.getFirst());
      return false;
    }
    return add(number, parts);
  }

  private boolean add(int number, List<String> parts) {
    var weight = 1;
    var traits = new TreeMap<String, String>();
    for (var part = 1; part < parts.size(); part++) {
      var heading = headings.get(part);
      if (WEIGHT.contains(heading)) {
        if (!parts.get(part).matches("[1-9]\\d{0,2}|" + HEAVIEST)) {
          check.reject(field, DrawError.LIST_WEIGHT, number, HEAVIEST);
          return false;
        }
        weight = Integer.parseInt(parts.get(part));
      } else if (!heading.isEmpty()) {
        traits.put(heading, parts.get(part));
      }
    }
    candidates.add(new Candidate(parts.getFirst(), "", Optional.empty(), weight, traits));
    return true;
  }
}
