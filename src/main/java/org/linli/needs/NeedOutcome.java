package org.linli.needs;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.web.Layout;

/**
 * What another module knows of how a need went: what everybody reads of it, and what those whom it
 * concerns may say. Shown on the need's public page and on that of its raiser.
 */
public interface NeedOutcome {

  /**
   * @param reader who reads it, if they logged in
   * @param concern how it concerns them, if it does
   */
  Optional<JteModel> outcome(
      Scope scope, Optional<Actor> reader, Optional<Concern> concern, NeedView need, Layout page);
}
