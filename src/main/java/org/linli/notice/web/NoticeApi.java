package org.linli.notice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Validation;
import org.linli.notice.NoticeTexts;
import org.linli.notice.Preference;
import org.linli.notice.PreferenceManagement;
import org.linli.notice.QuietHours;
import org.linli.notice.calls.CallManagement;
import org.linli.notice.calls.CallResult;
import org.linli.notice.calls.DeliveryReading;
import org.linli.notice.calls.DeliveryView;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/notice")
class NoticeApi {

  private final OwnNotices own;
  private final PreferenceManagement preferences;
  private final CallManagement calls;
  private final DeliveryReading deliveries;
  private final NoticeTexts texts;
  private final Languages languages;

  NoticeApi(
      OwnNotices own,
      PreferenceManagement preferences,
      CallManagement calls,
      DeliveryReading deliveries,
      NoticeTexts texts,
      Languages languages) {
    this.own = own;
    this.preferences = preferences;
    this.calls = calls;
    this.deliveries = deliveries;
    this.texts = texts;
    this.languages = languages;
  }

  @GetMapping("/mine")
  Own mine(Actor actor, Paging paging) {
    var slice = own.mine(actor, paging);
    return new Own(
        slice.rows().stream()
            .map(notice -> ShownNotice.of(notice, texts, languages.chinese()))
            .toList(),
        own.unread(actor),
        slice.next().map(String::valueOf));
  }

  /** Marks the one that is named, or all. */
  @PostMapping("/mine/read")
  ResponseEntity<Unread> read(Actor actor, @RequestParam Optional<UUID> notice) {
    notice.ifPresentOrElse(id -> own.read(actor, id), () -> own.readAll(actor));
    return ResponseEntity.ok(new Unread(own.unread(actor)));
  }

  @GetMapping("/mine/settings")
  Settings settings(Actor actor) {
    return Settings.of(preferences.mine(actor));
  }

  @PostMapping("/mine/settings")
  ResponseEntity<Settings> choose(Actor actor, @RequestBody Settings command) {
    preferences.choose(actor, command.wanted());
    return ResponseEntity.ok(Settings.of(preferences.mine(actor)));
  }

  @GetMapping("/desk")
  CallManagement.CallList desk(Actor actor) {
    return calls.list(actor);
  }

  /** Notes how a call went; answers with what is left. */
  @PostMapping("/desk/{call}/result")
  ResponseEntity<CallManagement.CallList> called(
      Actor actor, @PathVariable UUID call, @RequestBody Called command) {
    calls.called(actor, call, command.how());
    return ResponseEntity.ok(calls.list(actor));
  }

  /** What became of the messages of the last seven days, and which did not arrive. */
  @GetMapping("/desk/deliveries")
  Delivered deliveries(Actor actor, Paging paging) {
    var failed = deliveries.notReached(actor, paging);
    return new Delivered(
        deliveries.counts(actor), failed.rows(), failed.next().map(String::valueOf));
  }

  /**
   * How a call went.
   *
   * @param result name of a {@link CallResult}
   */
  record Called(@Nullable String result) {

    CallResult how() {
      var check = new Validation();
      var names = Arrays.stream(CallResult.values()).map(CallResult::name).toList();
      var name = check.choice("result", result, names);
      check.done();
      return CallResult.valueOf(name);
    }
  }

  /**
   * One page of what did not arrive.
   *
   * @param next pass it as {@code after} to read on
   */
  record Delivered(
      List<DeliveryReading.Count> counts, List<DeliveryView> notReached, Optional<String> next) {}

  /**
   * One page of the own messages.
   *
   * @param next pass it as {@code after} to read on
   */
  record Own(List<ShownNotice> notices, int unread, Optional<String> next) {}

  /** How many are left to read. */
  record Unread(int unread) {}

  /** What somebody wants to be told; hours are absent where the usual ones hold. */
  record Settings(
      boolean sms,
      boolean wechat,
      @Nullable Set<String> kindsOff,
      @Nullable Integer quietFrom,
      @Nullable Integer quietUntil) {

    static Settings of(Preference wanted) {
      return new Settings(
          wanted.sms(),
          wanted.wechat(),
          wanted.kindsOff(),
          wanted.quiet().map(QuietHours::from).orElse(null),
          wanted.quiet().map(QuietHours::until).orElse(null));
    }

    Preference wanted() {
      return new Preference(
          sms,
          wechat,
          kindsOff == null ? Set.of() : kindsOff,
          quietFrom == null || quietUntil == null
              ? Optional.empty()
              : Optional.of(new QuietHours(quietFrom, quietUntil)));
    }
  }
}
