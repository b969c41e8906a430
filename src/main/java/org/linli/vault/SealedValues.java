package org.linli.vault;

/**
 * What a module keeps sealed. Each module that seals implements it, so that keys can be changed.
 */
public interface SealedValues {

  /**
   * Seals again, with the active key, whatever {@link Vault#outdated} finds, and stores the look-up
   * hash anew. In batches; repeating it changes nothing.
   *
   * @return how many values were sealed again
   */
  int reseal();
}
