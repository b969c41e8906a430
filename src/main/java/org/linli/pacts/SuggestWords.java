package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * A resident says what should read otherwise.
 *
 * @param aboutArticle id of an article; empty for the whole, or an article that is missing
 * @param suggested how it should read; empty where something is only said
 * @param said why, or what is to be thought of
 */
public record SuggestWords(String aboutArticle, String suggested, String said) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SuggestWords(
      @Nullable String aboutArticle, @Nullable String suggested, @Nullable String said) {
    var check = new Validation();
    this.aboutArticle = check.optional("aboutArticle", aboutArticle, 36);
    this.suggested = check.optional("suggested", suggested, WriteArticle.LONGEST);
    this.said = check.required("said", said, 300);
    if (!this.aboutArticle.matches("|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      check.reject("aboutArticle", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  @JsonIgnore
  Optional<UUID> article() {
    return aboutArticle.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(aboutArticle));
  }
}
