package org.linli.ballot.counting;

import java.util.List;

/**
 * Something that a recount found.
 *
 * @param key of its text
 * @param details that the text names, as they are in the archive
 */
public record Finding(String key, List<String> details) {

  public Finding {
    details = List.copyOf(details);
  }
}
