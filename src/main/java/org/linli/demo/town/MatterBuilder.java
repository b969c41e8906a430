package org.linli.demo.town;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes one matter down, deed by deed. */
public final class MatterBuilder {

  private final int number;
  private final String category;
  private final String summary;
  private final Instant raisedAt;
  private final List<Deed> deeds = new ArrayList<>();
  private String content = "";
  private String place = "";
  private String building = "";
  private String phone = "";
  private String name = "";
  private String source = Matter.ONLINE;
  private String about = "NOBODY";
  private boolean named;
  private List<String> circumstances = List.of();

  /** One that was raised at that moment. */
  public MatterBuilder(int number, String category, String summary, Instant raisedAt) {
    this.number = number;
    this.category = category;
    this.summary = summary;
    this.raisedAt = raisedAt;
  }

  /** The raiser's own words. */
  public MatterBuilder says(String words) {
    content = words;
    return this;
  }

  /** By somebody who lives there. */
  public MatterBuilder by(String raiserPhone, String raiserName) {
    phone = raiserPhone;
    name = raiserName;
    return this;
  }

  /** In a building, whose name also begins where it is. */
  public MatterBuilder in(String buildingName, String where) {
    building = buildingName;
    place = buildingName + where;
    return this;
  }

  /** Somewhere that is no building. */
  public MatterBuilder at(String where) {
    place = where;
    return this;
  }

  /** By another door than the raiser's phone. */
  public MatterBuilder from(String door) {
    source = door;
    return this;
  }

  /** A complaint. */
  public MatterBuilder about(String subject) {
    about = subject;
    return this;
  }

  /** The public may read the masked name. */
  public MatterBuilder named() {
    named = true;
    return this;
  }

  /** What the raiser told of the household. */
  public MatterBuilder told(String... circumstance) {
    circumstances = List.of(circumstance);
    return this;
  }

  /** What was done at a moment. */
  public MatterBuilder then(Act act, Instant at, String who, String note, int days) {
    deeds.add(new Deed(act, at, who, note, days));
    return this;
  }

  /** What was said at a moment. */
  public MatterBuilder then(Act act, Instant at, String note) {
    return then(act, at, "", note, 0);
  }

  /** So many of these people joined, one every few minutes from a moment on. */
  public MatterBuilder joined(List<Person> people, int many, Instant from) {
    for (var index = 0; index < many; index++) {
      var person = people.get(index);
      then(Act.JOIN, from.plus(Duration.ofMinutes(3L * index)), person.phone(), person.name(), 0);
    }
    return this;
  }

  /** The matter. */
  public Matter build() {
    deeds.sort(Comparator.comparing(Deed::at));
    return new Matter(
        number,
        category,
        summary,
        content,
        place,
        building,
        phone,
        name,
        source,
        about,
        named,
        circumstances,
        raisedAt,
        deeds);
  }
}
