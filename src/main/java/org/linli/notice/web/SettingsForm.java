package org.linli.notice.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.kernel.Validation;
import org.linli.notice.Preference;
import org.linli.notice.PreferenceManagement.Choices;
import org.linli.notice.QuietHours;
import org.linli.web.FormState;

/** The form of what somebody wants to be told. Hours are 0 to 23; empty ones are the usual. */
final class SettingsForm {

  private static final String ON = "on";
  private static final List<String> HOURS =
      IntStream.range(0, 24).mapToObj(String::valueOf).toList();

  private SettingsForm() {}

  static FormState filled(Preference wanted, Choices choices) {
    var values = new HashMap<String, String>();
    values.put("sms", wanted.sms() ? ON : "");
    values.put("wechat", wanted.wechat() ? ON : "");
    choices
        .kinds()
        .forEach(kind -> values.put("kind-" + kind, wanted.kindsOff().contains(kind) ? "" : ON));
    values.put("quietFrom", wanted.quiet().map(it -> String.valueOf(it.from())).orElse(""));
    values.put("quietUntil", wanted.quiet().map(it -> String.valueOf(it.until())).orElse(""));
    return FormState.of(values);
  }

  /**
   * @throws org.linli.kernel.Invalid if one of the hours is none, or only one is said
   */
  static Preference read(FormState form, Choices choices) {
    return new Preference(
        form.is("sms", ON),
        form.is("wechat", ON),
        choices.kinds().stream()
            .filter(kind -> !form.is("kind-" + kind, ON))
            .collect(Collectors.toSet()),
        quiet(form.value("quietFrom"), form.value("quietUntil")));
  }

  private static Optional<QuietHours> quiet(String from, String until) {
    if (from.isBlank() && until.isBlank()) {
      return Optional.empty();
    }
    var check = new Validation();
    var first = check.choice("quietFrom", from, HOURS);
    var last = check.choice("quietUntil", until, HOURS);
    check.done();
    return Optional.of(new QuietHours(Integer.parseInt(first), Integer.parseInt(last)));
  }
}
