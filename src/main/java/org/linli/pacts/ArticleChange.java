package org.linli.pacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.kernel.WordDiff;

/**
 * What became of an article from one edition to another.
 *
 * @param article as it stands now; as it stood, where it was dropped
 * @param was its number before; 0 where it is new
 * @param pieces word by word what changed
 */
public record ArticleChange(Kind kind, Article article, int was, List<WordDiff.Piece> pieces) {

  /** What can become of one. */
  public enum Kind {
    SAME,
    CHANGED,
    ADDED,
    DROPPED
  }

  public ArticleChange {
    pieces = List.copyOf(pieces);
  }

  /** In the order of what it is now; what was dropped stands last. */
  static List<ArticleChange> between(List<Article> before, List<Article> now) {
    Map<UUID, Article> old = new LinkedHashMap<>();
    before.forEach(it -> old.put(it.id(), it));
    var changes = new ArrayList<ArticleChange>();
    for (var article : now) {
      var was = old.remove(article.id());
      changes.add(was == null ? added(article) : changed(was, article));
    }
    old.values().forEach(it -> changes.add(dropped(it)));
    return List.copyOf(changes);
  }

  private static ArticleChange added(Article article) {
    return new ArticleChange(Kind.ADDED, article, 0, WordDiff.of("", article.words()));
  }

  private static ArticleChange dropped(Article article) {
    return new ArticleChange(
        Kind.DROPPED, article, article.number(), WordDiff.of(article.words(), ""));
  }

  private static ArticleChange changed(Article was, Article now) {
    var kind = was.words().equals(now.words()) ? Kind.SAME : Kind.CHANGED;
    return new ArticleChange(kind, now, was.number(), WordDiff.of(was.words(), now.words()));
  }
}
