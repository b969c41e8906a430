package org.linli.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.linli.kernel.Scope;

/** What a module shows everybody on a community's first page. */
public interface FrontCard {

  /** The card, if there is anything to show. */
  Optional<JteModel> card(Scope scope, Layout page);
}
