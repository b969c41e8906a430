package org.linli.projects;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;

/**
 * Where a charter may begin from, beside a need and a draft of the rules. Other modules offer it,
 * so that projects need not know them.
 */
public interface CharterSource {

  /**
   * What the form begins with; its milestones fall due so many days from today, as {@code 20% +14
   * 挨户问一遍（先完成 1）}.
   *
   * @param code as a link says it
   * @return empty where the code is none of this source's
   */
  Optional<ProjectTemplate> draft(Actor actor, String code);

  /** A project was proposed from it, in the same transaction. */
  void proposed(Actor actor, String code, UUID project, ShortNumber number, String title);
}
