package org.linli.needs.web;

import java.util.List;

/** One question to whoever raises a need, with the fields that answer it. */
public enum RaisePart {
  CATEGORY("category"),
  WORDS("content"),
  PLACE("building", "place"),
  PICTURES("pictures"),
  HOUSEHOLD("circumstances", "consent"),
  CONTACT("contactName", "contactPhone"),
  SUBJECT("about"),
  NAMING("named"),
  CHECK();

  private final List<String> fields;

  RaisePart(String... fields) {
    this.fields = List.of(fields);
  }

  List<String> fields() {
    return fields;
  }
}
