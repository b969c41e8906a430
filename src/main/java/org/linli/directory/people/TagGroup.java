package org.linli.directory.people;

/**
 * A special group that the community keeps, and what lets it: a consent of the person to a purpose,
 * or a law.
 *
 * @param consent code of the purpose, empty where a law is named
 * @param law which article, empty where consent is needed
 */
public record TagGroup(String code, String consent, String law) {

  public boolean byLaw() {
    return !law.isEmpty();
  }
}
