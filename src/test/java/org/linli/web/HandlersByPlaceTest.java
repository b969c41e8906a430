package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlersByPlaceTest {

  /** A request and the pattern that it fits have the same place; other modules have another. */
  @ParameterizedTest
  @CsvSource({
    "/c/420102003004/needs, /c/{community}/needs/{number}, true",
    "/c/420102003004/needs/2026-1/edit, /c/{community}/needs, true",
    "/c/420102003004, /c/{community}, true",
    "/c/420102003004/, /c/{community}, true",
    "/c/420102003004/needs, /c/{community}, false",
    "/c/420102003004/needs, /c/{community}/resources, false",
    "/api/c/420102003004/needs, /api/c/{community}/needs, true",
    "/api/c/420102003004/needs, /c/{community}/needs, false",
    "/access/login, /access/code, true",
    "/access/login, /admin, false",
    "/, /, true",
    "/, /demo, false"
  })
  void theSamePlaceIsTheSameModule(String path, String pattern, boolean same) {
    assertThat(HandlersByPlace.place(path).equals(HandlersByPlace.place(pattern))).isEqualTo(same);
  }
}
