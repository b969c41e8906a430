package org.linli.directory.mandates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;

/** A list that is being written. Nobody but its writers sees it. */
final class MandateDraft {

  /** More than anybody reads. */
  static final int MAX = 200;

  private final String origin;
  private final int version;
  private final List<Mandate> mandates;

  MandateDraft(String origin, List<Mandate> mandates, int version) {
    this.origin = origin;
    this.version = version;
    this.mandates = new ArrayList<>(mandates);
  }

  void add(Mandate mandate) {
    if (mandates.size() >= MAX) {
      throw new Refused(MandateError.DRAFT_FULL, MAX);
    }
    mandates.add(mandate);
  }

  void change(Mandate mandate) {
    mandates.set(index(mandate.id()), mandate);
  }

  void remove(UUID id) {
    mandates.remove(index(id));
  }

  /** One place up or down; at the end of the list it stays where it is. */
  void move(UUID id, boolean up) {
    var from = index(id);
    var to = Math.clamp(up ? from - 1L : from + 1L, 0, mandates.size() - 1);
    Collections.swap(mandates, from, to);
  }

  Mandate get(UUID id) {
    return mandates.get(index(id));
  }

  String origin() {
    return origin;
  }

  int version() {
    return version;
  }

  List<Mandate> mandates() {
    return List.copyOf(mandates);
  }

  private int index(UUID id) {
    for (var index = 0; index < mandates.size(); index++) {
      if (mandates.get(index).id().equals(id)) {
        return index;
      }
    }
    throw new Refused(KernelError.NOT_FOUND);
  }
}
