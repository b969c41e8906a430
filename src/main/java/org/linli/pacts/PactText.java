package org.linli.pacts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A pact with the articles of one of its texts.
 *
 * @param version whose text it is; empty where it is the draft's
 * @param changes from the text that it is compared with; empty where it is compared with none
 * @param before the version that it is compared with; empty where it is the round before
 * @param own suggestions that the reader made
 */
public record PactText(
    PactPage page,
    Optional<PactPage.Version> version,
    List<Article> articles,
    List<ArticleChange> changes,
    Optional<Integer> before,
    Set<UUID> own) {

  public PactText {
    articles = List.copyOf(articles);
    changes = List.copyOf(changes);
    own = Set.copyOf(own);
  }

  /** Whether anything reads otherwise. */
  public boolean changed() {
    return changes.stream().anyMatch(it -> it.kind() != ArticleChange.Kind.SAME);
  }

  /** The number of an article, or 0. */
  public int number(UUID article) {
    return articles.stream()
        .filter(it -> it.id().equals(article))
        .mapToInt(Article::number)
        .findFirst()
        .orElse(0);
  }

  /** An article of this text. */
  public Optional<Article> article(UUID id) {
    return articles.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
