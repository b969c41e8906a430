package org.linli.portrait;

import java.util.List;

/** A sign as a night's count shows it; kind, category and subject make it the same one. */
record Found(SignKind kind, String category, String subject, String place, List<Integer> figures) {

  /** What it is about. */
  Key key() {
    return new Key(kind, category, subject);
  }

  record Key(SignKind kind, String category, String subject) {}
}
