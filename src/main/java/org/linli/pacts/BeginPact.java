package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Begins the draft of a pact.
 *
 * @param pactKind code of a {@link PactKind}
 * @param holdsFor for whom it is made
 * @param drafters who drafts it, for everybody
 * @param articles one a line; a number in front is left out
 */
public record BeginPact(
    String pactKind, String title, String holdsFor, String drafters, String articles) {

  private static final int LONGEST = 40_000;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public BeginPact(
      @Nullable String pactKind,
      @Nullable String title,
      @Nullable String holdsFor,
      @Nullable String drafters,
      @Nullable String articles) {
    var check = new Validation();
    this.pactKind = check.choice("pactKind", pactKind, PactKind.CODES);
    this.title = check.required("title", title, 40);
    this.holdsFor = check.required("holdsFor", holdsFor, 100);
    this.drafters = check.required("drafters", drafters, 200);
    this.articles = check.required("articles", articles, LONGEST);
    check.done();
    if (lines().stream().anyMatch(it -> it.codePointCount(0, it.length()) > WriteArticle.LONGEST)) {
      check.reject("articles", PactError.TOO_LONG_ARTICLE, WriteArticle.LONGEST);
    }
    check.done();
  }

  @JsonIgnore
  PactHead head() {
    return new PactHead(title, holdsFor, drafters);
  }

  /** The articles without the numbers that somebody typed in front of them. */
  @JsonIgnore
  List<String> lines() {
    return articles
        .lines()
        .map(it -> it.strip().replaceFirst(NUMBER, "").strip())
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static final String NUMBER =
      "^(第\\s*[0-9０-９一二三四五六七八九十百]+\\s*条|[0-9０-９]{1,3}\\s*[.．、](?!\\d)|[一二三四五六七八九十]{1,3}、)";
}
