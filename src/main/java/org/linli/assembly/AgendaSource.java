package org.linli.assembly;

import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;

/**
 * From where something comes onto the agenda of a meeting: needs, projects, what was found at them.
 * Other modules, as that of proposals, offer theirs by implementing it.
 */
public interface AgendaSource {

  /** Code of the kind; {@code assembly.kind.<code>} names it. At most 20 capital letters. */
  String kind();

  /**
   * What stands behind a reference; only what everybody may read.
   *
   * @param reference as people know it, for example the number of a need
   * @return empty where there is no such thing
   */
  Optional<Referenced> find(Actor actor, Community community, String reference);

  /**
   * Something on the agenda.
   *
   * @param path below the community's own, where it is read on
   * @param about more words; may be empty
   */
  record Referenced(String reference, String path, String title, String about) {}
}
