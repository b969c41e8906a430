package org.linli.directory.mandates;

import java.util.List;
import java.util.UUID;

/**
 * One matter of a mandate list.
 *
 * @param id stays the same from edition to edition
 * @param matter its short title
 * @param words how a resident would say it
 * @param categories codes of the rule {@code needs/categories} that it covers
 * @param duty what it asks of the community itself
 * @param body what kind of body is responsible
 * @param bodyName that body's name
 * @param basis the law with its article
 * @param checked whether somebody compared the basis with the text of the law
 * @param deadline a code of the rule {@code directory/deadlines}
 * @param phone of the right door; may be empty unless the matter is not the community's
 */
public record Mandate(
    UUID id,
    String matter,
    String words,
    List<String> categories,
    MandateDuty duty,
    MandateBody body,
    String bodyName,
    String basis,
    boolean checked,
    String deadline,
    String phone) {

  public Mandate {
    categories = List.copyOf(categories);
  }

  /** Whether it covers needs of a category. */
  public boolean covers(String category) {
    return categories.contains(category);
  }
}
