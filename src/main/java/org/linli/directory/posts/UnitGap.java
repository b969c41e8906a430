package org.linli.directory.posts;

/** What a unit may lack (ORG-5). */
public enum UnitGap {
  NO_WORKER,
  NO_LIAISON
}
