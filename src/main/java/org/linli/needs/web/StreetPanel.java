package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import org.linli.kernel.Actor;
import org.linli.web.Layout;

/** What a module shows a street of its communities, below what came up to it. */
public interface StreetPanel {

  JteModel panel(Actor actor, Layout page);
}
