package org.linli.needs.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.directory.PublicPlace;
import org.linli.files.KeptPicture;
import org.linli.needs.NeedView;
import org.linli.needs.Promised;
import org.linli.needs.words.Door;
import org.linli.web.FormState;

/**
 * A page of the form that raises a need.
 *
 * @param form what was typed so far, on this page and those before
 * @param carried fields of other pages that are kept nowhere else
 * @param categories to choose from
 * @param buildings to choose from
 * @param pictures that were taken with the draft
 * @param promised shown before the need is sent
 * @param hints what is worth knowing first
 */
public record RaiseView(
    RaisePage ask,
    FormState form,
    Map<String, String> carried,
    List<String> categories,
    List<PublicPlace> buildings,
    List<KeptPicture> pictures,
    Optional<Promised> promised,
    Hints hints) {

  /** The building that was chosen, by its name. */
  public Optional<String> building() {
    return buildings.stream()
        .filter(place -> form.is("building", place.id().toString()))
        .map(PublicPlace::name)
        .findFirst();
  }

  public List<String> circumstances() {
    return RaiseForm.circumstances(form);
  }

  /**
   * What is worth knowing before going on.
   *
   * @param doors who else must take it
   * @param near what may be the same matter
   */
  public record Hints(List<Door> doors, List<NeedView> near) {

    static final Hints NONE = new Hints(List.of(), List.of());

    /** Whether there is nothing to know. */
    public boolean none() {
      return doors.isEmpty() && near.isEmpty();
    }

    /** Says which doors were shown, so that they are not shown again. */
    public String doorCodes() {
      return String.join(" ", doors.stream().map(Door::code).toList());
    }

    /** Says which needs were shown, so that they are not shown again. */
    public String numbers() {
      return String.join(" ", near.stream().map(need -> need.number().toString()).toList());
    }
  }
}
