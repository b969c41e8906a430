package org.linli.supervision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Messages;

/**
 * A kind of thing that has supervision codes 共建监督码 (SUP-1). Whoever keeps it, or knows it,
 * implements this; nothing else is needed for its codes, pages and posters. Called under a public
 * scope, or a wider one: read views of what is published only.
 */
public interface CodeSource {

  /** A stable name, as {@code project}; its words stand under {@code supervision.kind.<kind>}. */
  String kind();

  /** In which order kinds are listed. */
  int order();

  /**
   * What is public and can have a code, by id, so that all of them are gone through in pieces.
   *
   * @param after the last id of the piece before, all zeros at the beginning
   * @param most how many
   */
  List<UUID> subjects(Scope scope, UUID after, int most);

  /**
   * How one of them stands today, in at most two statements.
   *
   * @param t texts in the reader's language
   * @return empty if it is not public any more
   */
  Optional<CodeFacts> facts(Scope scope, Community community, UUID subject, Messages t);

  /**
   * What several of them are called, as far as they are public.
   *
   * @return by id
   */
  Map<UUID, String> titles(Scope scope, List<UUID> subjects);
}
