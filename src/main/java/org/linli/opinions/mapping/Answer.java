package org.linli.opinions.mapping;

/** What somebody says to a statement. Passing is an answer too: it is not the same as silence. */
public enum Answer {
  AGREE,
  DISAGREE,
  PASS
}
