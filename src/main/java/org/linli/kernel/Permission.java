package org.linli.kernel;

/** Something a role may allow. One enum per module implements it; roles are data. */
public interface Permission {

  /** {@code module:verb}, for example {@code needs:verify}. */
  String code();
}
