package org.linli.pacts;

import java.util.List;
import java.util.UUID;

/**
 * An article as it stands in an edition.
 *
 * @param id the same in all editions
 * @param number as pages count it, from 1
 */
public record Article(UUID id, int number, String words) {

  /** The text from which its hash is made: a line for each, its number, a tab, its words. */
  static String text(List<Article> articles) {
    var text = new StringBuilder();
    articles.forEach(it -> text.append(it.number()).append('\t').append(it.words()).append('\n'));
    return text.toString();
  }
}
