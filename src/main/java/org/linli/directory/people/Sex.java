package org.linli.directory.people;

/** As it stands in identity documents: female, male. */
public enum Sex {
  F,
  M
}
