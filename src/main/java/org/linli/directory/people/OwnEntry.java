package org.linli.directory.people;

import java.util.List;
import java.util.Optional;

/**
 * What the register keeps about a person, as they read it themselves.
 *
 * @param file in full but for the number of the document
 * @param homes what they own or rent now
 * @param tags special groups they are in now
 * @param correction the last one they asked for
 */
public record OwnEntry(
    PersonFile file, List<Home> homes, List<TagView> tags, Optional<CorrectionView> correction) {

  public OwnEntry {
    homes = List.copyOf(homes);
    tags = List.copyOf(tags);
  }

  /**
   * A dwelling that a person owns or rents.
   *
   * @param kind a kind of ownership, or {@code tenant}
   * @param share of owners by shares, else empty
   */
  public record Home(String dwelling, String kind, String share) {}
}
