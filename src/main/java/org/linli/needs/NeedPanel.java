package org.linli.needs;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.web.Layout;

/**
 * What another module lets the reader of a need do next. Shown on the need's page, so that lower
 * modules need not know the higher ones.
 */
public interface NeedPanel {

  /**
   * The panel for this reader and this state of the need, if there is anything to do.
   *
   * @param concern how it is the reader's own, which staff pages do not ask
   */
  Optional<JteModel> panel(Actor actor, NeedView need, Optional<Concern> concern, Layout page);
}
