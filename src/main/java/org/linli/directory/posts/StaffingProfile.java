package org.linli.directory.posts;

import java.util.List;
import java.util.Optional;

/** How many people a plan asks for (ORG-6). */
public record StaffingProfile(String code, List<Norm> norms) {

  /**
   * So many for each so many residents.
   *
   * @param post the kind of post whose holders are counted; empty where a figure is entered
   */
  public record Norm(String code, int amount, int per, Optional<String> post) {

    /** Rounded up: part of a person is a person. */
    public int required(int population) {
      return Math.toIntExact(Math.ceilDiv((long) population * amount, (long) per));
    }
  }
}
