package org.linli.spending.web;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.spending.EnterLicence;
import org.linli.spending.Licences;
import org.linli.spending.SupplierReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers and their papers over JSON. */
@RestController
@RequestMapping("/api/c/{community}/spending/desk/suppliers")
class SupplierApi {

  private final SupplierReading reading;
  private final Licences licences;

  SupplierApi(SupplierReading reading, Licences licences) {
    this.reading = reading;
    this.licences = licences;
  }

  @GetMapping
  SupplierReading.Suppliers all(Actor actor) {
    return reading.all(actor);
  }

  @PostMapping
  ResponseEntity<SupplierReading.Suppliers> enter(Actor actor, @RequestBody Shown shown) {
    var command = new EnterLicence(shown.licence(), shown.licenceNumber(), shown.validTo());
    licences.enter(
        actor, SupplierPages.unit(shown.supplier() == null ? "" : shown.supplier()), command);
    return ResponseEntity.ok(reading.all(actor));
  }

  /**
   * A paper that was seen.
   *
   * @param supplier id of the unit
   */
  record Shown(
      @Nullable String supplier,
      @Nullable String licence,
      @Nullable String licenceNumber,
      @Nullable String validTo) {}
}
