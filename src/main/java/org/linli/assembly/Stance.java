package org.linli.assembly;

/** On which side an opinion is. */
public enum Stance {
  FOR,
  AGAINST,
  OTHER
}
