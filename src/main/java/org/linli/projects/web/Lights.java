package org.linli.projects.web;

import org.linli.projects.Lit;
import org.linli.web.Light;

/** A project's light as pages show it: shape, colour and a word. */
public final class Lights {

  private Lights() {}

  /** Of one project; its first reason is the word. */
  public static Light of(Lit lit) {
    var why = lit.reasons().getFirst();
    var key = "projects.light." + why.code();
    return switch (lit.light()) {
      case GREEN -> new Light("green", "ok", key, why.days());
      case YELLOW -> new Light("yellow", "warn", key, why.days());
      case RED -> new Light("red", "stop", key, why.days());
    };
  }
}
