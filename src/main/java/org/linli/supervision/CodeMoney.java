package org.linli.supervision;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Scope;

/**
 * What a module that keeps money knows of the money of something with a code. Implemented by those;
 * where none of them knows anything, the page says what the thing's own source says.
 */
public interface CodeMoney {

  /**
   * The money of one of them, in one statement.
   *
   * @param kind of the source
   */
  Optional<CodeFacts.Money> of(Scope scope, String kind, UUID subject);
}
