package org.linli.directory;

import java.util.Collection;
import java.util.List;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds areas for people who work in one: names and codes, which anybody may know. */
@Service
@Transactional(readOnly = true)
public class PlaceReading {

  private final PlaceQueries queries;
  private final AreaQueries areas;

  PlaceReading(PlaceQueries queries, AreaQueries areas) {
    this.queries = queries;
    this.areas = areas;
  }

  /** Several areas by id, from the top. */
  public List<AreaView> byIds(Scope scope, Collection<Long> ids) {
    return queries.byIds(ids);
  }

  /** The first of what lies right below an area; the others are found by {@link #search}. */
  public List<AreaView> below(Scope scope, String code) {
    return areas.children(code, "", AreaSearch.PAGE);
  }

  /** An area and those above it, from the top, without the root. */
  public List<AreaView> line(Scope scope, String code) {
    return areas.line(code);
  }

  /**
   * Areas above communities, and communities that take part, at or below some areas; from the top,
   * fifty at most.
   *
   * @param text the beginning of a code, or a part of a name
   * @param within ids of areas
   */
  public List<AreaView> search(Scope scope, String text, Collection<Long> within) {
    var words = text.strip();
    return words.isEmpty() || within.isEmpty()
        ? List.of()
        : words.matches("\\d{1,12}")
            ? queries.ofCode(words, within)
            : queries.ofName(words, within);
  }
}
