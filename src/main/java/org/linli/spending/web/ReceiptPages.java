package org.linli.spending.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.files.Pictures;
import org.linli.files.web.PictureAnswer;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.spending.PurchaseFile;
import org.linli.spending.PurchasePage;
import org.linli.spending.ReceiptFile;
import org.linli.spending.ReceiptManagement;
import org.linli.spending.SpendingError;
import org.linli.spending.SpendingReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where papers are brought, and covered before everybody sees them. */
@Controller
class ReceiptPages {

  private static final String ALL = "/c/{community}/spending/desk/{purchase:\\d.*}/receipts";
  private static final String AT = ALL + "/{receipt}";

  private final SpendingReading reading;
  private final ReceiptManagement receipts;
  private final Pictures pictures;
  private final Templates templates;

  ReceiptPages(
      SpendingReading reading, ReceiptManagement receipts, Pictures pictures, Templates templates) {
    this.reading = reading;
    this.receipts = receipts;
    this.pictures = pictures;
    this.templates = templates;
  }

  @GetMapping(ALL)
  View form(Actor actor, Layout page, ShortNumber number) {
    return Screen.ok(
        templates.spendingReceiptForm(page, reading.file(actor, number), FormState.empty()));
  }

  /** The same file twice is refused, so this needs no key; it is read outside a transaction. */
  @PostMapping(ALL)
  View bring(
      Visitor visitor,
      Layout page,
      Community community,
      ShortNumber number,
      FormState form,
      @RequestParam(name = "receiptFile", required = false) @Nullable MultipartFile file)
      throws IOException {
    var actor = visitor.actor().orElseThrow(() -> new Refused(KernelError.LOGIN_REQUIRED));
    try {
      var command = SpendingForms.receipt(form);
      var content = content(file, "receiptFile");
      var name = name(file);
      var id =
          onField(
              "receiptFile",
              () ->
                  receipts.bring(actor, number, command, ReceiptFile.of(pictures, content, name)));
      return Redirect.to(at(community, number) + "/receipts/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.spendingReceiptForm(page, reading.file(actor, number), form.rejected(invalid)));
    }
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, ShortNumber number, @PathVariable UUID receipt) {
    return receipt(actor, page, number, receipt, FormState.empty(), false);
  }

  /** A picture of what was brought as PDF. */
  @PostMapping(AT + "/picture")
  View picture(
      Visitor visitor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable UUID receipt,
      FormState form,
      @RequestParam(name = "picture", required = false) @Nullable MultipartFile file)
      throws IOException {
    var actor = visitor.actor().orElseThrow(() -> new Refused(KernelError.LOGIN_REQUIRED));
    try {
      var content = content(file, "picture");
      var name = name(file);
      onField(
          "picture",
          () -> {
            receipts.picture(actor, number, receipt, pictures.accept(content, name));
            return receipt;
          });
      return Redirect.to(at(community, number) + "/receipts/" + receipt);
    } catch (Invalid invalid) {
      return receipt(actor, page, number, receipt, form.rejected(invalid), true);
    }
  }

  @PostMapping(AT)
  View publish(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable UUID receipt,
      FormState form) {
    try {
      receipts.publish(actor, number, receipt, SpendingForms.cover(form));
      return PurchaseDesk.back(community, number);
    } catch (Invalid invalid) {
      return receipt(actor, page, number, receipt, form.rejected(invalid), true);
    }
  }

  /** What is on the paper before anything is covered; each look is written down. */
  @GetMapping(AT + "/uncovered")
  ResponseEntity<Resource> uncovered(Actor actor, ShortNumber number, @PathVariable UUID receipt) {
    return PictureAnswer.of(receipts.uncovered(actor, number, receipt));
  }

  /** The file as it was brought; each look is written down. */
  @GetMapping(AT + "/original")
  ResponseEntity<Resource> original(Actor actor, ShortNumber number, @PathVariable UUID receipt) {
    var file = receipts.original(actor, number, receipt);
    var name =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Content-Disposition", name.toString())
        .body(new FileSystemResource(file.content()));
  }

  private View receipt(
      Actor actor, Layout page, ShortNumber number, UUID id, FormState form, boolean rejected) {
    var file = reading.file(actor, number);
    var shown = templates.spendingReceipt(page, file, of(file, id), form);
    return rejected ? Screen.rejected(shown) : Screen.ok(shown);
  }

  private static PurchasePage.Receipt of(PurchaseFile file, UUID id) {
    return file.page().receipts().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  static byte[] content(@Nullable MultipartFile file, String field) throws IOException {
    if (file == null || file.isEmpty()) {
      throw Invalid.field(field, SpendingError.NO_FILE);
    }
    return file.getBytes();
  }

  static String name(@Nullable MultipartFile file) {
    return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }

  /** What is wrong with a file is said beside it. */
  private static <T> T onField(String field, Supplier<T> taken) {
    try {
      return taken.get();
    } catch (Refused refused) {
      if (refused.code() == KernelError.NOT_FOUND
          || refused.code() == KernelError.FORBIDDEN
          || refused.code() == SpendingError.NOT_NOW) {
        throw refused;
      }
      throw Invalid.field(field, refused.code(), refused.details().toArray());
    }
  }

  private static String at(Community community, ShortNumber number) {
    return community.path() + "/spending/desk/" + number;
  }
}
